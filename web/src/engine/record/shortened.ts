const mostCharacters = 600;
const mostLines = 12;

/** The beginning of a long text, whole characters only; a text that is not much longer stays whole. */
export function shortened(text: string): string {
  const lines = text.split('\n', mostLines + 4);
  const byLines = lines.length > mostLines + 3 ? lines.slice(0, mostLines).join('\n') : text;
  if (byLines.length <= mostCharacters * 1.2) return byLines;
  const cut = byLines.slice(0, mostCharacters);
  // A character beyond the first 65,536 (an emoji) is not cut in half.
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
