import { SearchOutlined } from '@ant-design/icons';
import { Input, Modal } from 'antd';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMeta } from '@/api/meta-context';
import { EntityIcon } from '@/shared/entity-icon';
import { Highlight } from '@/shared/highlight';
import { useLanguage } from '@/shared/language-context';
import { Nothing } from '@/shared/nothing';
import { useStore } from '@/shared/store';
import { useSetting } from '../mine/use-setting';
import { KeyCaps } from '../keys/key-caps';
import { useSearch } from '../search/use-search';
import { type Command } from './command';
import { loadPinyin, matcherWith, type Matcher } from './matching';
import { ranked, usedNow, type Ranked } from './ranking';
import { pageActions } from './use-actions';
import styles from './palette-dialog.module.css';

const foundRecords = 6;

/** Ctrl/⌘ K: type what you want, in characters, pinyin or its first letters; Enter does it. */
export function PaletteDialog({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const { value: used, put } = useSetting<string[]>('palette.used', []);
  const match = useMatcher();
  const offered = useOffered(commands);
  const records = useFoundRecords(typed);
  const rows = useMemo<Ranked[]>(
    () => [...ranked(offered, typed, match, used), ...records.map((command) => ({ command, span: null }))],
    [offered, typed, match, used, records],
  );
  useEffect(() => setActive(0), [typed]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    if (command.section !== 'record') put(usedNow(used, command.id));
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setActive((now) => (rows.length === 0 ? 0 : (now + step + rows.length) % rows.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(rows[active]?.command);
    }
  };
  // With nothing typed the sections are told above them, otherwise behind each.
  const head = (at: number): string | null => {
    if (typed.trim() !== '') return null;
    const of = (row: Ranked | undefined) => row && (used.includes(row.command.id) ? 'used' : row.command.section);
    return of(rows[at]) === of(rows[at - 1]) ? null : (of(rows[at]) ?? null);
  };

  return (
    <Modal open onCancel={onClose} footer={null} closable={false} width={640} className={styles['dialog'] ?? ''} style={{ top: '12vh' }} title={null} aria-label={t('palette.title')}>
      <Input
        autoFocus
        variant="borderless"
        className={styles['input'] ?? ''}
        size="large"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        prefix={<SearchOutlined />}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.title')}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={rows[active] ? `command-${active}` : undefined}
      />
      <div className={styles['list']} id="palette-list" role="listbox" aria-label={t('palette.commands')} tabIndex={-1}>
        {rows.map((row, at) => {
          const { command } = row;
          const section = head(at);
          return (
            <div key={`${command.id}`} role="presentation">
              {section && <div className={styles['section']} role="presentation">{t(`palette.section.${section}`)}</div>}
              <Row row={row} at={at} active={at === active} section={typed.trim() !== ''} onPoint={() => setActive(at)} onRun={() => run(command)} />
            </div>
          );
        })}
        {rows.length === 0 && <Nothing small title={t('palette.nothing', { q: typed.trim() })} />}
      </div>
    </Modal>
  );
}

interface RowProps {
  row: Ranked;
  at: number;
  active: boolean;
  /** Say what kind of thing it is. */
  section: boolean;
  onPoint: () => void;
  onRun: () => void;
}

function Row({ row: { command, span }, at, active, section, onPoint, onRun }: RowProps) {
  const { t } = useTranslation();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) element.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={element} id={`command-${at}`} role="option" aria-selected={active} className={styles['command']} onMouseMove={active ? undefined : onPoint} onClick={onRun}>
      <span className={styles['icon']} aria-hidden>{command.icon}</span>
      <span className={styles['label']}>{span ? <Highlight text={command.label} spans={[span]} /> : command.label}</span>
      <span className={styles['hint']}>{command.hint}</span>
      {command.keys && <KeyCaps keys={command.keys} />}
      {section && <span className={styles['kind']}>{t(`palette.section.${command.section}`)}</span>}
    </div>
  );
}

function useMatcher(): Matcher {
  const { language } = useLanguage();
  const [match, setMatch] = useState<Matcher>(() => matcherWith(null));
  useEffect(() => {
    let here = true;
    void loadPinyin(language).then((pinyin) => here && setMatch(() => matcherWith(pinyin)));
    return () => {
      here = false;
    };
  }, [language]);
  return match;
}

// What can be done with what is open comes before everything else.
function useOffered(commands: readonly Command[]): readonly Command[] {
  const open = useStore(pageActions);
  return useMemo(
    () => [...open.flat().map(({ name, ...action }): Command => ({ id: `open:${name}`, section: 'open', ...action })), ...commands],
    [open, commands],
  );
}

function useFoundRecords(typed: string): Command[] {
  const navigate = useNavigate();
  const { byName } = useMeta();
  const { groups } = useSearch(typed, foundRecords);
  return useMemo(
    () =>
      groups.flatMap(({ entity: name, hits }) => {
        const entity = byName.get(name);
        return entity
          ? hits.map((hit): Command => ({
              id: `record:${hit.id}`, section: 'record', label: hit.title, hint: hit.subtitle ?? entity.label, icon: <EntityIcon name={entity.icon} fallback={entity.name} />,
              run: () => void navigate(`/${entity.path}/${hit.id}`),
            }))
          : [];
      }),
    // The groups are made anew at every drawing; what is in them says whether they changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [groups.flatMap((group) => group.hits.map((hit) => hit.id)).join(), byName, navigate],
  );
}
