import { MoreOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Card, Empty, Input, Pagination, Tag, type MenuProps } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { endSessionsOf, inviteUser, resetPassword, resetSecondFactor, type SignInLink } from '@/api/administration';
import { keys } from '@/api/keys';
import { useEntity, useMeta } from '@/api/meta-context';
import { listRecords, updateRecord } from '@/api/records';
import { typed } from '@/api/typed';
import type { Entity, RecordData } from '@/api/types';
import { FormDialog } from '@/engine/form/form-dialog';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { viewAs } from '@/engine/viewing/view-as';
import { Dropdown } from '@/shared/hanging';
import { Loading } from '@/shared/loading';
import { useDebounced } from '@/shared/use-debounced';
import { useSignedIn } from '@/shared/session-context';
import { allRecords } from '@/api/all-records';
import { LinkDialog } from './link-dialog';
import { SettingsHead } from './settings-head';
import { idsOf, titleOf } from './titles';
import styles from './settings.module.css';

const perPage = 50;

/** /settings/users: who works here, and how they come in. */
export function UsersPage() {
  const entity = useEntity('user');
  return entity ? <Users entity={entity} /> : <NotFoundPage />;
}

function Users({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const [words, setWords] = useState('');
  const q = useDebounced(words, 250);
  const [page, setPage] = useState(1);
  const [editing, setEditing] = useState<RecordData | 'new' | null>(null);
  const [link, setLink] = useState<{ person: RecordData; link: SignInLink } | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.lists('user'), 'settings', q, page],
    queryFn: () => listRecords(entity.path, { q, page, limit: perPage, sort: '-active,name', expand: ['department', 'manager'] }),
    placeholderData: (before) => before,
  });
  // References to many come as ids; there are few roles.
  const { data: roles } = useQuery({ queryKey: [...keys.lists('role'), 'settings'], queryFn: () => allRecords('roles', {}), enabled: byName.has('role') });
  const roleTitles = new Map(roles?.map((role) => [role.id, typed<'Role'>(role).title ?? '']));
  return (
    <div className={styles['page']}>
      <SettingsHead title={entity.label_many}>
        <Input.Search style={{ width: 200 }} allowClear placeholder={t('list.quick')} value={words} onChange={(event) => { setWords(event.target.value); setPage(1); }} />
        {entity.can.includes('create') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>{t('list.create', { what: entity.label })}</Button>
        )}
      </SettingsHead>
      <Card size="small">
        {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading /> : data.data.length === 0 ? <Empty description={t('list.nothingFound')} /> : data.data.map((person) => (
          <UserLine key={person.id} entity={entity} person={person} roles={idsOf(typed<'User'>(person).roles).flatMap((id) => roleTitles.get(id) ?? [])} onEdit={() => setEditing(person)} onLink={(made) => setLink({ person, link: made })} />
        ))}
        {data && data.total > perPage && <Pagination size="small" current={page} pageSize={perPage} total={data.total} onChange={setPage} showSizeChanger={false} />}
      </Card>
      {editing && <FormDialog entity={entity} record={editing === 'new' ? null : editing} onSaved={() => setEditing(null)} onClose={() => setEditing(null)} />}
      {link && <LinkDialog title={t('settings.users.linkFor', { name: typed<'User'>(link.person).name ?? '' })} link={link.link} onClose={() => setLink(null)} />}
    </div>
  );
}

interface LineProps {
  entity: Entity;
  person: RecordData;
  roles: string[];
  onEdit: () => void;
  onLink: (link: SignInLink) => void;
}

function UserLine({ entity, person, roles, onEdit, onLink }: LineProps) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const { admin, id: me } = useSignedIn();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const complain = useProblemMessage();
  const active = typed<'User'>(person).active !== false;
  const name = typed<'User'>(person).name ?? '';
  const may = (verb: string) => person.can?.includes(verb) ?? entity.can.includes(verb);

  const setActive = (to: boolean) =>
    updateRecord(entity.path, person.id, person.version, { active: to })
      .then(() => queries.invalidateQueries({ queryKey: keys.lists('user') }), complain);
  const deactivate = () => modal.confirm({ title: t('settings.users.deactivateAsk', { name }), content: t('settings.users.deactivateHelp'), okButtonProps: { danger: true }, okText: t('settings.users.deactivate'), onOk: () => setActive(false) });
  const signOut = () => modal.confirm({
    title: t('settings.users.endSessionsAsk', { name }), okText: t('settings.users.endSessions'),
    onOk: () => endSessionsOf(person.id).then(() => void message.success(t('settings.users.sessionsEnded')), complain),
  });
  const resetFactor = () => modal.confirm({
    title: t('settings.users.resetFactorAsk', { name }), content: t('settings.users.resetFactorHelp'), okText: t('settings.users.resetFactor'),
    onOk: () => resetSecondFactor(person.id).then(() => void message.success(t('settings.users.factorReset')), complain),
  });
  const items: NonNullable<MenuProps['items']> = [
    ...(admin && active ? [
      { key: 'invite', label: t('settings.users.invite'), onClick: () => void inviteUser(person.id).then(onLink, complain) },
      { key: 'reset', label: t('settings.users.reset'), onClick: () => void resetPassword(person.id).then(onLink, complain) },
      ...(person.id !== me ? [{ key: 'view', label: t('settings.viewAs.begin'), onClick: () => { void Promise.resolve(navigate('/')).then(() => viewAs(queries, { id: person.id, name })); } }] : []),
      { key: 'factor', label: t('settings.users.resetFactor'), onClick: () => void resetFactor() },
      { key: 'sessions', label: t('settings.users.endSessions'), onClick: () => void signOut() },
    ] : []),
    ...(may('update') && active && person.id !== me ? [{ key: 'off', danger: true, label: t('settings.users.deactivate'), onClick: () => void deactivate() }] : []),
    ...(may('update') && !active ? [{ key: 'on', label: t('settings.users.activate'), onClick: () => void setActive(true) }] : []),
  ];
  return (
    <div className={`${styles['line']} ${active ? '' : styles['off']}`}>
      <span className={styles['grow']}>
        <div><Link to={`/${entity.path}/${person.id}`}>{name}</Link></div>
        <div className={styles['muted']}>{[typed<'User'>(person).email, typed<'User'>(person).position, titleOf(typed<'User'>(person).department)].filter(Boolean).join(' · ')}</div>
      </span>
      {roles.map((role) => <Tag key={role}>{role}</Tag>)}
      {!active && <Tag color="default">{t('settings.users.inactive')}</Tag>}
      <span className={styles['actions']}>
        {may('update') && <Button size="small" onClick={onEdit}>{t('edit')}</Button>}
        {items.length > 0 && (
          <Dropdown menu={{ items }} placement="bottomRight">
            <Button size="small" icon={<MoreOutlined />} aria-label={`${t('more')}: ${name}`} />
          </Dropdown>
        )}
      </span>
    </div>
  );
}
