import type { CapturedFile } from './captured';

/** "名片.jpg", "名片 2.jpg": a name that none of these has. */
export function nextName(base: string, ending: string, files: readonly CapturedFile[]): string {
  for (let count = 1; ; count += 1) {
    const name = `${count === 1 ? base : `${base} ${count}`}.${ending}`;
    if (!files.some((file) => file.name === name)) return name;
  }
}
