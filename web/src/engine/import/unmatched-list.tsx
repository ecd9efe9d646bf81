import { AutoComplete, Pagination, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportInfo, Unmatched } from '@/api/imports';
import type { Entity } from '@/api/types';
import { useSignedIn } from '@/shared/session-context';
import { fieldOf } from '../meta';
import { useFormat } from '../use-format';
import { decisionKey, decisionOf, makingOption, type Decision, type Decisions } from './decisions';
import styles from './import.module.css';

const perPage = 20;

interface Props {
  entity: Entity;
  info: ImportInfo;
  decisions: Decisions;
  onDecide: (key: string, decision: Decision) => void;
}

/** Values of the file that nothing is known by: replaced, made, or left empty. */
export function UnmatchedList({ entity, info, decisions, onDecide }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [page, setPage] = useState(1);
  const all = info.rehearsal?.unmatched ?? [];
  return (
    <>
      <div className={styles['muted']}>{t('import.unmatchedHelp')}</div>
      {all.slice((page - 1) * perPage, page * perPage).map((one) => (
        <div key={`${one.column} ${decisionKey(one)}`} className={styles['line']}>
          <span className={styles['grow']}>
            <span className={styles['muted']}>{fieldOf(entity, one.field)?.label ?? one.field}</span> <b>{one.value}</b>{' '}
            <span className={styles['muted']}>{t('import.rows', { count: one.count })}</span>
          </span>
          <Choice
            entity={entity}
            one={one}
            decision={decisionOf(entity, info, decisions, one)}
            onDecide={(decision) => onDecide(decisionKey(one), decision)}
          />
        </div>
      ))}
      {all.length > perPage && <Pagination size="small" current={page} pageSize={perPage} total={all.length} onChange={setPage} showSizeChanger={false} />}
      {(info.rehearsal?.unmatched_more ?? 0) > 0 && (
        <div className={styles['muted']}>{t('import.unmatchedMore', { count: format.number(info.rehearsal?.unmatched_more ?? 0) as never })}</div>
      )}
    </>
  );
}

function Choice({ entity, one, decision, onDecide }: { entity: Entity; one: Unmatched; decision: Decision; onDecide: (decision: Decision) => void }) {
  const { t } = useTranslation();
  const { admin } = useSignedIn();
  const making = makingOption(entity, one.field);
  const mayMake = making === 'create_references' || (making === 'create_choices' && admin);
  const known = (fieldOf(entity, one.field)?.choices ?? []).map((choice) => choice.label);
  const offered = [...new Set([...one.suggestions, ...known])].map((value) => ({ value, label: value }));
  const by = decision.kind === 'replace' ? decision.by : '';
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', gap: 8, flex: '1 1 300px', minWidth: 0 }}>
      <Select
        style={{ minWidth: 132 }}
        aria-label={t('import.decisionFor', { value: one.value })}
        value={decision.kind}
        onChange={(kind) => onDecide(kind === 'replace' ? { kind, by: one.suggestions[0] ?? '' } : { kind })}
        options={[
          { value: 'replace' as const, label: t('import.decision.replace') },
          ...(mayMake ? [{ value: 'create' as const, label: t('import.decision.create') }] : []),
          { value: 'empty' as const, label: t('import.decision.empty') },
        ]}
      />
      {decision.kind === 'replace' && (
        <AutoComplete
          style={{ flex: '1 1 150px', minWidth: 0 }}
          aria-label={t('import.replaceBy', { value: one.value })}
          value={by}
          status={by.trim() === '' ? 'error' : ''}
          options={offered}
          showSearch={{ filterOption: (typed, option) => typed === by || (option?.label ?? '').toLowerCase().includes(typed.toLowerCase()) }}
          onChange={(text: string) => onDecide({ kind: 'replace', by: text })}
        />
      )}
      {decision.kind !== 'replace' && one.suggestions.slice(0, 3).map((suggestion) => (
        <Tag key={suggestion} role="button" tabIndex={0} style={{ cursor: 'pointer', alignSelf: 'center' }}
          onClick={() => onDecide({ kind: 'replace', by: suggestion })}
          onKeyDown={(event) => { if (event.key === 'Enter') onDecide({ kind: 'replace', by: suggestion }); }}
        >
          {t('import.suggestion', { value: suggestion })}
        </Tag>
      ))}
    </span>
  );
}
