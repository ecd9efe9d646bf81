import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import { addressOf } from '@/api/client';
import { Loading } from '@/shared/loading';
import styles from './record.module.css';

// The character maps by which Chinese documents without fonts of their own are read.
const maps = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/{GB,GBK,UniGB,B5,ETen,UniCNS,HK,Adobe-GB1,Adobe-CNS1}*.bcmap', { query: '?url', import: 'default', eager: true });

class ChineseMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const address = kind === 'cMapUrl' ? Object.entries(maps).find(([path]) => path.endsWith(`/${filename}`))?.[1] : undefined;
    if (!address) throw new Error(`${filename} is not part of this application`);
    return new Uint8Array(await (await fetch(address)).arrayBuffer());
  }
}

const mostPages = 100;

/** The pages of a PDF, drawn as they come into sight; no viewer of the browser's is needed, so a phone shows them too. */
export function PdfPages({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const [pages, setPages] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    GlobalWorkerOptions.workerPort ??= new PdfWorker();
    const task = getDocument({
      url: addressOf('/files/{id}', { id }, { inline: 1 }), withCredentials: true, useWasm: false, useSystemFonts: true, enableXfa: false,
      BinaryDataFactory: ChineseMaps, cMapUrl: 'maps/', cMapPacked: true,
    });
    task.promise.then(setPages, () => setFailed(true));
    return () => void task.destroy();
  }, [id]);
  if (failed) return <p>{t('files.unreadable')}</p>;
  if (!pages) return <Loading />;
  const count = Math.min(pages.numPages, mostPages);
  return (
    <>
      {Array.from({ length: count }, (_, index) => <PdfPage key={index} pages={pages} number={index + 1} label={t('files.page', { name, page: index + 1, pages: pages.numPages })} />)}
      {pages.numPages > mostPages && <p>{t('files.morePages', { pages: pages.numPages })}</p>}
    </>
  );
}

function PdfPage({ pages, number, label }: { pages: PDFDocumentProxy; number: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn) return undefined;
    let stop: (() => void) | undefined;
    const sight = new IntersectionObserver(([seen]) => {
      if (!seen?.isIntersecting) return;
      sight.disconnect();
      void pages.getPage(number).then((page) => {
        const width = drawn.clientWidth * Math.min(devicePixelRatio, 2);
        const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
        drawn.width = viewport.width;
        drawn.height = viewport.height;
        drawn.style.aspectRatio = `${viewport.width} / ${viewport.height}`;
        const task = page.render({ canvas: drawn, viewport });
        stop = () => task.cancel();
        return task.promise;
      }).catch(() => undefined);
    }, { rootMargin: '600px' });
    sight.observe(drawn);
    return () => {
      sight.disconnect();
      stop?.();
    };
  }, [pages, number]);
  return <canvas ref={canvas} className={styles['pdfPage']} role="img" aria-label={label} />;
}
