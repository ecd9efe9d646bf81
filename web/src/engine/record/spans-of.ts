/** Where the words stand in a text, without regard to capitals, as [start, length]; for marking. */
export function spansOf(text: string, words: string): [number, number][] {
  const lower = text.toLowerCase();
  // Where capitals change a text's length (ẞ, İ) places would shift: rather none than wrong ones.
  if (lower.length !== text.length) return [];
  const spans: [number, number][] = [];
  for (const word of words.toLowerCase().split(/\s+/).filter(Boolean)) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) spans.push([at, word.length]);
  }
  return spans.sort(([one], [other]) => one - other);
}
