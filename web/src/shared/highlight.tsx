import styles from './highlight.module.css';

/** Text with parts marked; `spans` are [start, length] in UTF-16 units, in order. */
export function Highlight({ text, spans }: { text: string; spans: readonly (readonly [number, number])[] }) {
  const parts: { text: string; marked: boolean; at: number }[] = [];
  let end = 0;
  for (const [start, length] of spans) {
    if (start < end) continue;
    parts.push({ text: text.slice(end, start), marked: false, at: end });
    parts.push({ text: text.slice(start, start + length), marked: true, at: start });
    end = start + length;
  }
  parts.push({ text: text.slice(end), marked: false, at: end });
  return (
    <>
      {parts.map((part) =>
        part.marked ? (
          <mark key={`m${part.at}`} className={styles['mark']}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
