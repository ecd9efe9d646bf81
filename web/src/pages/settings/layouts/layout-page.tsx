import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Card, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { dropLayout, putLayout } from '@/api/administration';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { useLocale } from '@/shared/locale';
import { SettingsHead } from '../settings-head';
import { ColumnOrder } from './column-order';
import { LayoutPreview } from './layout-preview';
import { SectionList } from './section-list';
import { isOwn, newName, sectionsOf, withSections } from './sections';
import settings from '../settings.module.css';
import styles from './layouts.module.css';

/** /settings/fields/{record type}/layout: where fields stand on forms, pages and lists, for everybody. */
export function LayoutPage() {
  const { t } = useTranslation();
  const { name } = useParams();
  const navigate = useNavigate();
  const { meta, byName } = useMeta();
  const entity = byName.get(name ?? '');
  if (!entity || entity.system) return <NotFoundPage />;
  return (
    <div className={`${settings['page']} ${styles['page']}`}>
      <SettingsHead title={t('settings.layout.title')} back={{ to: `/settings/fields/${entity.name}`, label: t('settings.fields.title') }}>
        <Select
          style={{ minWidth: 140 }}
          aria-label={t('settings.roles.type')}
          value={entity.name}
          onChange={(next) => void navigate(`/settings/fields/${next}/layout`)}
          options={meta.entities.filter((one) => !one.system).map((one) => ({ value: one.name, label: one.label }))}
        />
      </SettingsHead>
      <Layout key={`${entity.name} ${JSON.stringify([entity.groups, entity.list])}`} entity={entity} />
    </div>
  );
}

function Layout({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [begun] = useState(() => ({ sections: sectionsOf(entity), columns: entity.list }));
  const [sections, setSections] = useState(begun.sections);
  const [columns, setColumns] = useState(begun.columns);
  const [saving, setSaving] = useState(false);
  const changed = JSON.stringify({ sections, columns }) !== JSON.stringify(begun);
  const nameless = sections.some((section) => isOwn(section) && !section.label.trim());

  const write = async (act: () => Promise<unknown>) => {
    setSaving(true);
    try {
      await act();
      await queries.invalidateQueries({ queryKey: keys.meta });
      void message.success(t('settings.layout.saved'));
    } catch (error) {
      complain(error);
    } finally {
      setSaving(false);
    }
  };
  const save = () =>
    write(() => putLayout(entity.name, {
      groups: sections.map(({ name, label, fields }) => ({ name, fields, ...(name.startsWith('x_') ? { label: { [language]: label.trim() } } : {}) })),
      list: columns,
    }));
  const reset = () =>
    modal.confirm({
      title: t('settings.layout.resetAsk', { what: entity.label }),
      content: t('settings.layout.resetHelp'),
      okText: t('settings.layout.reset'),
      onOk: () => write(() => dropLayout(entity.name)),
    });
  return (
    <>
      <div className={styles['columns']}>
        <div className={styles['editing']}>
          <Card size="small" title={t('settings.layout.sections')} extra={<Button size="small" icon={<PlusOutlined />} onClick={() => setSections([{ name: newName(sections), label: t('settings.layout.newSection'), fields: [] }, ...sections])}>{t('settings.layout.addSection')}</Button>}>
            <SectionList entity={entity} sections={sections} onChange={setSections} />
          </Card>
          <Card size="small" title={t('settings.layout.list')}>
            <ColumnOrder entity={entity} columns={columns} onChange={setColumns} />
          </Card>
        </div>
        <Card size="small" title={t('settings.layout.shown')} className={styles['beside'] ?? ''}>
          <LayoutPreview entity={withSections(entity, sections, columns)} />
        </Card>
      </div>
      <div className={settings['bar']}>
        <Button type="primary" loading={saving} disabled={!changed || nameless} onClick={() => void save()}>{t('save')}</Button>
        <Button
          disabled={!changed}
          onClick={() => {
            setSections(begun.sections);
            setColumns(begun.columns);
          }}
        >
          {t('settings.layout.discard')}
        </Button>
        <span className={settings['space']} />
        {entity.arranged && <Button danger onClick={() => void reset()}>{t('settings.layout.reset')}</Button>}
      </div>
    </>
  );
}
