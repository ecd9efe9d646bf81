import type { SearchHit } from '@/api/types';
import { useEntity } from '@/api/meta-context';
import { Highlight } from '@/shared/highlight';
import styles from './search.module.css';

/** A hit: its title and what matched, marked. */
export function HitText({ hit }: { hit: SearchHit }) {
  const entity = useEntity(hit.entity);
  const { match } = hit;
  const inTitle = match !== undefined && match.text === hit.title;
  const field = entity?.fields.find((one) => one.name === match?.field);
  return (
    <>
      <span className={styles['title']}>{inTitle ? <Highlight text={hit.title} spans={match.spans} /> : hit.title}</span>
      <span className={styles['subtitle']}>
        {match && !inTitle ? (
          <>
            {field ? `${field.label} ` : ''}
            <Highlight text={match.text} spans={match.spans} />
          </>
        ) : (
          hit.subtitle
        )}
      </span>
    </>
  );
}
