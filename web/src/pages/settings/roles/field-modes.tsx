import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { modeOf, modes, withMode, type Mode } from './rights';
import type { RightsProps } from './scope-select';
import styles from '../settings.module.css';

/** The fields of a record type: open, only read, or hidden for this role. */
export function FieldModes({ entity, before, rights, disabled, onChange }: Omit<RightsProps, 'entities'> & { entity: Entity }) {
  const { t } = useTranslation();
  // The parts of an address go with it; a title hidden would leave records without a name.
  const fields = entity.fields.filter((field) => !field.part_of && !field.system && field.name !== entity.title);
  return (
    <div role="group" aria-label={t('settings.roles.fieldsOf', { what: entity.label })}>
      <p className={styles['muted']}>{t('settings.roles.fieldsOf', { what: entity.label })}</p>
      <div className={styles['fieldModes']}>
        {fields.map((field) => {
          const now = modeOf(rights, entity.name, field.name);
          const changed = now !== modeOf(before, entity.name, field.name);
          return (
            <label key={field.name} className={styles['fieldMode']}>
              <span>{field.label}</span>
              <select
                className={`${styles['scope']} ${now === 'edit' ? styles['none'] : ''} ${changed ? styles['changed'] : ''}`}
                value={now}
                disabled={disabled}
                onChange={(event) => onChange(withMode(rights, entity.name, field.name, event.target.value as Mode))}
              >
                {modes.filter((mode) => mode !== 'read_only' || !field.read_only || now === mode).map((mode) => <option key={mode} value={mode}>{t(`settings.mode.${mode}`)}</option>)}
              </select>
            </label>
          );
        })}
      </div>
    </div>
  );
}
