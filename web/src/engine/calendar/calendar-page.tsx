import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useMeta } from '@/api/meta-context';
import type { Condition, Entity } from '@/api/types';
import { FilterButton } from '../filters/filter-button';
import { FilterWords } from '../filters/filter-words';
import { parseFilter } from '../list/list-state';
import { fieldOf } from '../meta';
import { NotFoundPage } from '../problems/not-found-page';
import { calendarFields, layerOf } from './calendar-fields';
import { CalendarScreen } from './calendar-screen';
import { PeopleCalendar } from './people-calendar';

/** /calendar: what is to be done and agreed, mine and that of others. */
export function CalendarPage() {
  const { byName } = useMeta();
  const activity = byName.get('activity');
  const layer = activity?.can.includes('read') ? layerOf(activity) : null;
  return layer ? <PeopleCalendar layer={layer} /> : <NotFoundPage />;
}

/** /{entities}/calendar?field=expected_close: the records of a type, on the day one of its fields names. */
export function EntityCalendarPage() {
  const { path = '' } = useParams();
  const { byPath } = useMeta();
  const entity = byPath.get(path);
  return entity?.can.includes('read') && calendarFields(entity).length > 0 ? <EntityCalendar key={entity.name} entity={entity} /> : <NotFoundPage />;
}

function EntityCalendar({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const layer = layerOf(entity, params.get('field'));
  const filter = parseFilter(params.get('filter'));
  if (!layer) return <NotFoundPage />;
  const set = (name: string, value: string | null) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (value === null) after.delete(name);
      else after.set(name, value);
      return after;
    }, { replace: true });
  const change = (next: Condition | null) => set('filter', next ? JSON.stringify(next) : null);
  return (
    <CalendarScreen
      title={entity.label_many}
      layers={[layer]}
      filterOf={() => (filter ? [filter] : [])}
      preset={{}}
      tools={
        <>
          <Select
            aria-label={t('calendar.by')}
            style={{ minWidth: 150 }}
            value={layer.start.name}
            onChange={(field) => set('field', field)}
            options={calendarFields(entity).map((field) => ({ value: field.name, label: fieldOf(entity, field.name)?.label ?? field.name }))}
          />
          <FilterButton entity={entity} filter={filter} onChange={change} />
          {filter && <FilterWords entity={entity} filter={filter} onClear={() => change(null)} />}
        </>
      }
    />
  );
}
