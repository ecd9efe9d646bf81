import { Button, InputNumber, Select } from 'antd';
import { DeleteOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity, Reference } from '@/api/types';
import { FilterBuilder } from '@/engine/filters/filter-builder';
import { ReferenceSelect } from '@/fields-types/reference-select';
import { useReferenceTitles } from '@/fields-types/use-reference-titles';
import { Sentence } from '@/engine/page/sentence';
import type { Limit, People, PoolDraft } from './draft';
import styles from '../pools.module.css';

interface Props {
  draft: PoolDraft;
  change: (part: Partial<PoolDraft>) => void;
}

/** A part of the settings: what it is about, and what can be said of it. */
export function Section({ name, title, help, children }: { name: string; title: string; help?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles['section']} aria-labelledby={`pool-${name}`}>
      <h2 id={`pool-${name}`}>{title}</h2>
      {help && <p className={styles['muted']}>{help}</p>}
      {children}
    </section>
  );
}

/** Who sees the pool and claims from it, and who runs it. */
export function Who({ draft, change }: Props) {
  const { t } = useTranslation();
  const set = (name: People) => (value: Reference[]) => change({ people: { ...draft.people, [name]: value } });
  const box = (name: People, to: string) => (
    <div className={styles['stack']}>
      <label htmlFor={`pool-${name}`}>{t(`pools.who.${name}`)}</label>
      <ReferenceSelect id={`pool-${name}`} to={to} multiple value={draft.people[name]} onChange={set(name)} />
    </div>
  );
  return (
    <Section name="who" title={t('pools.who.title')} help={t('pools.who.help')}>
      <div className={styles['two']}>
        {box('members', 'user')}
        {box('member_departments', 'department')}
        {box('member_roles', 'role')}
        {box('administrators', 'user')}
      </div>
    </Section>
  );
}

/** Which records fall into the pool when nobody owns them. */
export function FallsIn({ draft, change, entity }: Props & { entity: Entity }) {
  const { t } = useTranslation();
  return (
    <Section name="falls" title={t('pools.falls.title')} help={t('pools.falls.help', { what: entity.label_many })}>
      <FilterBuilder own entity={entity} draft={draft.condition} onChange={(condition) => change({ condition })} />
      <Sentence word="pools.falls.order" parts={{ number: <InputNumber className={styles['number'] ?? ''} min={0} value={draft.position} aria-label={t('pools.falls.position')} onChange={(position) => change({ position: position ?? 0 })} /> }} />
      {draft.condition.parts.length === 0 && <p className={styles['muted']}>{t('pools.falls.all')}</p>}
    </Section>
  );
}

const maskable = new Set(['text', 'phone', 'email', 'url', 'long_text']);

/** What members read of a record only when they have claimed it. */
export function Masked({ draft, change, entity }: Props & { entity: Entity }) {
  const { t } = useTranslation();
  const fields = entity.fields.filter((field) => draft.masked.includes(field.name) || (maskable.has(field.type) && !field.system && field.name !== entity.title && !field.read_only));
  return (
    <Section name="masked" title={t('pools.mask.title')} help={t('pools.mask.help')}>
      <Select
        mode="multiple"
        aria-label={t('pools.mask.title')}
        showSearch={{ optionFilterProp: 'label' }}
        value={draft.masked}
        placeholder={t('pools.mask.none')}
        onChange={(masked) => change({ masked })}
        options={fields.map((field) => ({ value: field.name, label: field.label }))}
      />
    </Section>
  );
}

/** How many may be claimed and held, told as sentences with the numbers to fill in. */
export function HowMany({ draft, change, entity }: Props & { entity: Entity }) {
  const { t } = useTranslation();
  const number = (name: Limit) => (
    <InputNumber
      className={styles['number'] ?? ''}
      min={0}
      max={1_000_000}
      value={draft.limits[name]}
      placeholder={t('pools.limit.none')}
      aria-label={t(`pools.limit.label.${name}`)}
      onChange={(value) => change({ limits: { ...draft.limits, [name]: value } })}
    />
  );
  return (
    <Section name="many" title={t('pools.limit.title')} help={t('pools.limit.help')}>
      <ul className={styles['sentences']}>
        <li><Sentence word="pools.limit.claims" parts={{ day: number('claim_per_day'), week: number('claim_per_week') }} /></li>
        <li><Sentence word="pools.limit.holds" parts={{ person: number('hold_person'), department: number('hold_department') }} /></li>
        <RoleLimits draft={draft} change={change} />
        <li><Sentence word="pools.limit.ban" parts={{ days: number('ban_days') }} /></li>
        <li><Sentence word="pools.limit.fresh" parts={{ hours: number('fresh_hours') }} /></li>
        <li><Sentence word="pools.limit.pause" parts={{ minutes: number('pause_minutes') }} /></li>
        <li><Sentence word="pools.limit.opens" parts={{ count: number('opens_per_day') }} /></li>
      </ul>
      <fieldset className={styles['fieldset']}>
        <legend className={styles['muted']}>{t('pools.limit.notCounted')}</legend>
        <FilterBuilder own entity={entity} draft={draft.notCounted} onChange={(notCounted) => change({ notCounted })} />
      </fieldset>
    </Section>
  );
}

function RoleLimits({ draft, change }: Props) {
  const { t } = useTranslation();
  const titled = useReferenceTitles('role', draft.roles.map((one) => one.role));
  const put = (at: number, part: Partial<PoolDraft['roles'][number]>) => change({ roles: draft.roles.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <>
      {draft.roles.map((one, index) => (
        <li key={one.role.id}>
          <Sentence
            word="pools.limit.role"
            parts={{
              role: <strong>{titled[index]?.title ?? ''}</strong>,
              most: <InputNumber className={styles['number'] ?? ''} min={1} value={one.most} aria-label={t('pools.limit.roleMost', { role: titled[index]?.title ?? '' })} onChange={(most) => put(index, { most: most ?? 1 })} />,
            }}
          />
          <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('pools.limit.roleRemove', { role: titled[index]?.title ?? '' })} onClick={() => change({ roles: draft.roles.filter((other) => other !== one) })} />
        </li>
      ))}
      <li>
        <span className={styles['roleBox']}>
          <ReferenceSelect
            to="role"
            value={[]}
            placeholder={t('pools.limit.roleAdd')}
            onChange={([role]) => role && !draft.roles.some((one) => one.role.id === role.id) && change({ roles: [...draft.roles, { role, most: draft.limits.hold_person ?? 50 }] })}
          />
        </span>
      </li>
    </>
  );
}
