import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { CountedList } from '@/engine/page/counted-list';
import { RehearsalDrawer as Drawer } from '@/engine/page/rehearsal-drawer';
import { useFormat } from '@/engine/use-format';
import { MeaningTag } from '@/shared/meaning-tag';
import { rehearse, type Rehearsal } from './api';
import { ruleBody, type RuleDraft } from './draft';
import styles from './assignment.module.css';

interface Props {
  rules: RuleDraft[];
  /** Undefined when there is nothing to save. */
  onSave: (() => void) | undefined;
  saving: boolean;
  onClose: () => void;
}

const most = 200;

/** To whom the rules as they stand here would give the newest leads. */
export function RehearsalDrawer({ rules, ...rest }: Props) {
  const { t } = useTranslation();
  const bodies = rules.map(ruleBody);
  const rehearsal = useQuery({ queryKey: [...keys.lists('assignment_rule'), 'rehearsal', bodies], queryFn: () => rehearse(bodies, most), gcTime: 0, retry: false });
  const words = { title: t('assigning.rehearsal.title'), harmless: t('assigning.rehearsal.harmless', { count: most }), back: t('assigning.rehearsal.back'), save: t('assigning.rehearsal.save') };
  return <Drawer {...rest} words={words} rehearsal={rehearsal}>{(data) => <Result data={data} />}</Drawer>;
}

function Result({ data }: { data: Rehearsal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = [
    ...data.people.map((one) => ({ key: one.user.id, name: one.user.title ?? '', count: one.count })),
    ...data.pools.map((one) => ({ key: one.pool.id, name: one.pool.title ?? '', count: one.count })),
    ...(data.nobody > 0 ? [{ key: 'nobody', name: t('assigning.rehearsal.nobody'), count: data.nobody }] : []),
  ];
  return (
    <>
      <section aria-labelledby="rehearsal-who">
        <h3 id="rehearsal-who">{t('assigning.rehearsal.who', { count: format.number(data.count) })}</h3>
        <CountedList rows={rows} />
      </section>
      <section aria-labelledby="rehearsal-leads">
        <h3 id="rehearsal-leads">{t('assigning.rehearsal.leads')}</h3>
        <ul className={styles['leads']}>
          {data.data.map((one) => (
            <li key={one.lead.id}>
              <Link to={`/leads/${one.lead.id}`} target="_blank">{one.lead.title}</Link> → <strong>{one.who?.title ?? one.pool?.title ?? t('assigning.rehearsal.nobody')}</strong>{' '}
              {one.proposed && <MeaningTag of="quiet">{t('assigning.rehearsal.proposed')}</MeaningTag>}
              <div className={styles['muted']}>{one.why}</div>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
