/** A title that is only the beginning of the text: what to show so that nothing stands there twice. */
export function saidOnce(title: string | null | undefined, text: string | null | undefined, kind: string): { title: string; text: string } {
  if (!title) return { title: kind, text: text ?? '' };
  if (!text?.startsWith(title)) return { title, text: text ?? '' };
  const rest = text.slice(title.length);
  // Cut in the middle of a line, the whole is read under what kind of thing it is.
  return rest === '' || rest.startsWith('\n') ? { title, text: rest.trim() } : { title: kind, text };
}
