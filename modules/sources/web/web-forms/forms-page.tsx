import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { listRecords } from '@/api/records';
import { referenceOf } from '@/api/reference';
import type { Entity } from '@/api/types';
import { Page } from '@/engine/page/page';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useFormat } from '@/engine/use-format';
import { stringOf } from '@/fields-types/values';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import { StateTag } from './state-tag';
import styles from './web-forms.module.css';

/** /web-forms: every form, whether it is open, and what it brought. */
export function FormsPage() {
  const entity = useEntity('web_form');
  return entity?.can.includes('read') ? <Forms entity={entity} /> : <NotFoundPage />;
}

function Forms({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = { limit: 200, sort: '-created_at', expand: ['source'], fields: ['name', 'source', 'state', 'submissions', 'slug'] };
  const { data, error, refetch } = useQuery({ queryKey: [...keys.lists(entity.name), 'page'], queryFn: ({ signal }) => listRecords(entity.path, query, signal), meta: { of: [entity.name] } });
  const add = entity.can.includes('create') && <Link to={`/${entity.path}/new`}><Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>{t('webForm.new')}</Button></Link>;
  return (
    <Page title={entity.label_many} help={t('sources.formsHelp')} back={{ to: '/settings', label: t('shell.settings') }} acts={data && data.data.length > 0 ? add : undefined}>
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading lines={4} /> : data.data.length === 0 ? (
        <Nothing title={t('webForm.none')} action={add || undefined}>{t('webForm.noneHelp')}</Nothing>
      ) : (
        <ul className={styles['forms']}>
          {data.data.map((one) => (
            <li key={one.id} className={styles['form']}>
              <Link className={styles['formName'] ?? ''} to={`/${entity.path}/${one.id}`}>{stringOf(one['name'])}</Link>
              <StateTag state={one['state']} />
              <span className={styles['quiet']}>{referenceOf(one['source'])?.title ?? ''}</span>
              <span className={styles['quiet']}>{t('webForm.brought', { count: format.number(Number(one['submissions'] ?? 0)) })}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
