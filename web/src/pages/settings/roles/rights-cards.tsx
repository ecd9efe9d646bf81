import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldModes } from './field-modes';
import { differences, scopeOf, verbs } from './rights';
import { ScopeSelect, type RightsProps } from './scope-select';
import styles from '../settings.module.css';

/** The matrix on a phone: a record type opens to its verbs and fields. */
export function RightsCards(props: RightsProps) {
  const { t } = useTranslation();
  const changed = new Set(differences(props.before, props.rights).map((one) => one.entity));
  return (
    <Collapse
      accordion
      items={props.entities.map((entity) => ({
        key: entity.name,
        label: `${entity.label}${changed.has(entity.name) ? ' *' : ''}`,
        extra: <span className={styles['muted']}>{t(`settings.scope.${scopeOf(props.rights, entity.name, 'read')}`)}</span>,
        children: (
          <>
            <div className={styles['verbs']}>
              {verbs.map((verb) => (
                <div key={verb} className={styles['verb']}>
                  <span className={styles['muted']}>{t(`settings.verb.${verb}`)}</span>
                  <ScopeSelect entity={entity} verb={verb} {...props} />
                </div>
              ))}
            </div>
            <FieldModes entity={entity} {...props} />
          </>
        ),
      }))}
    />
  );
}
