import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldModes } from './field-modes';
import { ScopeSelect, type RightsProps } from './scope-select';
import { verbs } from './rights';
import styles from '../settings.module.css';

/** Record types down, verbs across; below a record type its fields. */
export function RightsMatrix(props: RightsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div className={`${styles['scroll']} ${styles['sheet']}`}>
      <table className={styles['matrix']}>
        <thead>
          <tr>
            <th scope="col">{t('settings.roles.type')}</th>
            {verbs.map((verb) => <th key={verb} scope="col">{t(`settings.verb.${verb}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {props.entities.map((entity) => {
            const restricted = Object.keys(props.rights[entity.name]?.fields ?? {}).length;
            return (
              <Fragment key={entity.name}>
                <tr>
                  <th scope="row">
                    <Button
                      type="text"
                      size="small"
                      icon={open === entity.name ? <DownOutlined /> : <RightOutlined />}
                      aria-expanded={open === entity.name}
                      onClick={() => setOpen(open === entity.name ? null : entity.name)}
                    >
                      {entity.label}{restricted > 0 ? ` (${restricted})` : ''}
                    </Button>
                  </th>
                  {verbs.map((verb) => <td key={verb}><ScopeSelect entity={entity} verb={verb} {...props} /></td>)}
                </tr>
                {open === entity.name && (
                  <tr>
                    <td colSpan={verbs.length + 1} style={{ whiteSpace: 'normal' }}><FieldModes entity={entity} {...props} /></td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
