import { InboxOutlined } from '@ant-design/icons';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Entity } from '@/api/types';
import { handOver } from '../import/hand-over';
import styles from './list-page.module.css';

const withFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** A file let fall on a list is imported into it. */
export function DropFile({ entity, children }: { entity: Entity; children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  // Every part that the file passes says that it enters and leaves.
  const depth = useRef(0);
  if (!entity.can.includes('import')) return children;

  const step = (by: number) => {
    depth.current += by;
    setOver(depth.current > 0);
  };
  return (
    <div
      className={styles['drop']}
      onDragEnter={(event) => withFile(event) && step(1)}
      onDragLeave={(event) => withFile(event) && step(-1)}
      onDragOver={(event) => withFile(event) && event.preventDefault()}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        if (!withFile(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        if (!file) return;
        handOver(file);
        void navigate(`/imports/new/${entity.path}`);
      }}
    >
      {children}
      {over && <div className={styles['dropHere']}><InboxOutlined /> {t('list.dropFile', { what: entity.label_many })}</div>}
    </div>
  );
}
