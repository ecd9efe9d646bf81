import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './sentence.module.css';

const mark = '\u0001';

/** A sentence that one fills in: in place of each hole of the word stands the part of that name. */
export function Sentence({ word, parts }: { word: string; parts: Record<string, ReactNode> }) {
  const { t } = useTranslation();
  const text = t(word, Object.fromEntries(Object.keys(parts).map((name) => [name, `${mark}${name}${mark}`])));
  return (
    <span className={styles['sentence']}>
      {text.split(mark).map((piece, index) => (
        <Fragment key={index}>{index % 2 === 1 ? parts[piece] : piece}</Fragment>
      ))}
    </span>
  );
}
