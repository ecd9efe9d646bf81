import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeta } from '@/api/meta-context';
import type { SearchHit } from '@/api/types';
import { useGo } from '@/shared/going';
import { later } from '@/shared/later';
import { useDebounced } from '@/shared/use-debounced';
import { useShortcut } from '../keys/use-shortcut';
import { HitText } from './hit-text';
import { useSearch } from './use-search';
import styles from './search.module.css';

const HitPreview = later(() => import('./hit-preview').then((parts) => parts.HitPreview));

// Milliseconds until the record beside the results is shown: the first one nobody chose, and who types goes on typing.
const waits = { typing: 300, choosing: 120 };

/** One box over everything one may see. "/" goes to it, arrows choose, beside it the chosen one is shown, Enter opens. */
export const SearchBox = memo(function SearchBox() {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const navigate = useGo();
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { groups, q, isFetching, isPlaceholderData } = useSearch(typed, 20);
  const flat = groups.flatMap((group) => group.hits);

  const near = useDebounced(flat[active], active === 0 ? waits.typing : waits.choosing);

  useShortcut('/', () => input.current?.focus({ cursor: 'all' }), { scope: 'everywhere', label: t('keys.search') });
  useEffect(() => setActive(0), [q]);

  const close = () => {
    setOpen(false);
    input.current?.blur();
  };
  const go = (hit: SearchHit) => {
    const entity = byName.get(hit.entity);
    if (!entity) return;
    setTyped('');
    close();
    void navigate(`/${entity.path}/${hit.id}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((now) => (flat.length === 0 ? 0 : (now + step + flat.length) % flat.length));
    } else if (event.key === 'Enter') {
      const hit = flat[active];
      if (hit) go(hit);
      else if (typed.trim()) void navigate(`/search?q=${encodeURIComponent(typed.trim())}`);
    } else if (event.key === 'Escape') {
      close();
    }
  };

  const listed = open && q !== '';
  return (
    <div className={styles['box']} role="search">
      <Input
        ref={input}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        prefix={<SearchOutlined />}
        suffix={typed ? null : <kbd className={styles['key']}>/</kbd>}
        placeholder={t('search.placeholder')}
        aria-label={t('search.title')}
        role="combobox"
        aria-expanded={listed}
        aria-controls="search-results"
        aria-activedescendant={listed && flat[active] ? `hit-${flat[active].id}` : undefined}
      />
      {listed && (
        <div className={styles['panel']} onMouseDown={(event) => event.preventDefault()}>
          <div className={styles['results']} id="search-results" data-of={isPlaceholderData ? undefined : q} role="listbox" aria-label={t('search.results')}>
            {groups.map((group) => (
              <div key={group.entity} role="group" aria-label={byName.get(group.entity)?.label_many ?? group.entity}>
                <div className={styles['group']}>{byName.get(group.entity)?.label_many ?? group.entity}</div>
                {group.hits.map((hit) => (
                  <div
                    key={hit.id}
                    id={`hit-${hit.id}`}
                    role="option"
                    aria-selected={flat[active] === hit}
                    className={styles['hit']}
                    onClick={() => go(hit)}
                    onMouseMove={() => setActive(flat.indexOf(hit))}
                  >
                    <HitText hit={hit} />
                  </div>
                ))}
              </div>
            ))}
            {flat.length === 0 && <div className={styles['empty']}>{isFetching ? t('search.searching') : t('search.nothing', { q })}</div>}
          </div>
          {near && flat.includes(near) && <div className={styles['preview']}><HitPreview hit={near} /></div>}
        </div>
      )}
    </div>
  );
});
