import { Empty } from 'antd';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { listRecords, updateRecord } from '@/api/records';
import type { Entity, Field, RecordData } from '@/api/types';
import { fieldOf, isDaily } from '@/engine/meta';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { Loading } from '@/shared/loading';
import { DueList, type Due } from '@/engine/dashboard/due-list';

interface Promised {
  entity: Entity;
  at: Field;
  step: Field | undefined;
}

/** Record types that keep when their owner wants to be in touch next. */
export function usePromised(): Promised[] {
  const { meta } = useMeta();
  return meta.entities.filter((entity) => isDaily(entity) && entity.owned && entity.name !== 'activity').flatMap((entity) => {
    const at = fieldOf(entity, 'next_follow_up_at') ?? fieldOf(entity, 'next_step_at');
    return at ? [{ entity, at, step: fieldOf(entity, 'next_step') }] : [];
  });
}

/** Whom I said I would be in touch with by the end of this week: customers, leads and deals together. */
export function FollowUps({ promised }: { promised: Promised[] }) {
  const { t } = useTranslation();
  const complain = useProblemMessage();
  const queries = useQueryClient();
  const answers = useQueries({
    queries: promised.map(({ entity, at, step }) => ({
      queryKey: [...keys.lists(entity.name), 'follow-ups'],
      queryFn: () => listRecords(entity.path, {
        limit: 20, sort: at.name, fields: [entity.title, at.name, ...(step ? [step.name] : [])],
        filter: { all: [['owner', 'in', ['me']], [at.name, 'is not empty'], [at.name, '<=', 'next 7 days']] },
      }),
    })),
  });
  const failed = answers.find((one) => one.error);
  if (failed) return <ProblemPage error={failed.error} onRetry={() => void failed.refetch()} />;
  if (answers.some((one) => !one.data)) return <Loading />;
  const change = async ({ entity, at }: Promised, record: RecordData, to: string | null) => {
    try {
      await updateRecord(entity.path, record.id, record.version, { [at.name]: to });
    } catch (failure) {
      complain(failure);
      throw failure;
    } finally {
      await queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
    }
  };
  const dues = promised.flatMap((one, index): Due[] => (answers[index]?.data?.data ?? []).map((record) => ({
    id: record.id,
    title: String(record[one.entity.title] ?? ''),
    about: [one.entity.label, one.step ? record[one.step.name] : null].filter(Boolean).join(' · '),
    address: `/${one.entity.path}/${record.id}`,
    due: typeof record[one.at.name] === 'string' ? String(record[one.at.name]) : null,
    done: () => change(one, record, null),
    postpone: record.can?.includes('update') === false ? null : (to: string) => change(one, record, to),
  })));
  dues.sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  if (dues.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('home.noFollowUps')} />;
  return <DueList dues={dues} doneLabel={(title) => t('home.doneFollowUp', { title })} />;
}
