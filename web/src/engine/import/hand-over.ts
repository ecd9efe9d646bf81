let handed: File | null = null;

/** Keeps a file on its way from where it was let fall to the import that takes it. */
export function handOver(file: File): void {
  handed = file;
}

/** The file handed over, once. */
export function takeFile(): File | null {
  const file = handed;
  handed = null;
  return file;
}
