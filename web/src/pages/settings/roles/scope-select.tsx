import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { scopeOf, scopesFor, withScope, type Rights, type Scope, type Verb } from './rights';
import styles from '../settings.module.css';

export interface RightsProps {
  entities: Entity[];
  before: Rights;
  rights: Rights;
  disabled: boolean;
  onChange: (rights: Rights) => void;
}

/** One cell of the matrix. The browser's own select: there are two hundred of them on the page. */
export function ScopeSelect({ entity, verb, before, rights, disabled, onChange }: Omit<RightsProps, 'entities'> & { entity: Entity; verb: Verb }) {
  const { t } = useTranslation();
  const now = scopeOf(rights, entity.name, verb);
  const changed = now !== scopeOf(before, entity.name, verb);
  return (
    <select
      className={`${styles['scope']} ${now === 'none' ? styles['none'] : ''} ${changed ? styles['changed'] : ''}`}
      aria-label={`${entity.label}: ${t(`settings.verb.${verb}`)}`}
      value={now}
      disabled={disabled}
      onChange={(event) => onChange(withScope(rights, entity.name, verb, event.target.value as Scope))}
    >
      {scopesFor(entity, now).map((scope) => <option key={scope} value={scope}>{t(`settings.scope.${scope}`)}</option>)}
    </select>
  );
}
