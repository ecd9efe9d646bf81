/** Whether the form stands on somebody else's page. */
export const isEmbedded = window.parent !== window;

/** Tells the page around the form how high it is, whenever that changes. */
export function followHeight(of: HTMLElement): void {
  if (!isEmbedded) return;
  const tell = () => window.parent.postMessage({ keyuan: 'height', height: Math.ceil(of.getBoundingClientRect().height) }, '*');
  new ResizeObserver(tell).observe(of);
  tell();
}

/** An address one may be sent to: of the web, nothing that runs. */
export function webAddress(address: string | null | undefined): string | null {
  try {
    const url = new URL(address ?? '');
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
