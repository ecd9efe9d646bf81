/** A key that makes one act safe to send twice. Plain HTTP has no randomUUID in browsers. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
