/** What of a picture a reader looks at. */
type Picture = HTMLVideoElement | ImageBitmap;

interface Detector {
  detect: (picture: Picture) => Promise<{ rawValue: string }[]>;
}

/** Gives the text of a QR code in a picture, or null. */
export type QrReader = (picture: Picture) => Promise<string | null>;

/** The browser's own reader where it has one, else a library, loaded now. */
export async function qrReader(): Promise<QrReader> {
  const Own = (globalThis as { BarcodeDetector?: { new (wanted: { formats: string[] }): Detector; getSupportedFormats: () => Promise<string[]> } }).BarcodeDetector;
  if (Own && (await Own.getSupportedFormats().catch((): string[] => [])).includes('qr_code')) {
    const detector = new Own({ formats: ['qr_code'] });
    return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null;
  }
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  return async (picture) => {
    const points = pointsOf(picture, canvas);
    try {
      return points && decodeQR(points);
    } catch {
      // There is none in it, or not yet sharp enough.
      return null;
    }
  };
}

const largest = 1200;

function pointsOf(picture: Picture, canvas: HTMLCanvasElement): ImageData | null {
  const [width, height] = picture instanceof HTMLVideoElement ? [picture.videoWidth, picture.videoHeight] : [picture.width, picture.height];
  if (!width || !height) return null;
  const scale = Math.min(1, largest / Math.max(width, height));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}
