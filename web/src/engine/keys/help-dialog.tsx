import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { KeyCaps } from './key-caps';
import type { Scope, Shortcut } from './registry';
import { useShortcuts } from './use-shortcut';
import styles from './help-dialog.module.css';

const shown: Scope[] = ['list', 'page', 'everywhere', 'dialog'];

/** `?`: the shortcuts that hold on this page. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const shortcuts = useShortcuts();
  return (
    <Modal open title={t('keys.title')} footer={null} width={600} onCancel={onClose}>
      <div className={styles['scopes']}>
        {shown.map((scope) => {
          const rows = told(shortcuts.filter((one) => one.scope === scope));
          return rows.length === 0 ? null : (
            <section key={scope}>
              <h3 className={styles['scope']}>{t(`keys.scope.${scope}`)}</h3>
              <dl className={styles['list']}>
                {rows.map(({ keys, label }) => (
                  <div key={keys.join() + (label ?? '')} className={styles['row']}>
                    <dt>{label}</dt>
                    <dd className={styles['keys']}>{keys.map((one) => <KeyCaps key={one} keys={one} />)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Modal>
  );
}

// In the order in which the page named them; two parts that name the same are one.
function told(shortcuts: readonly Shortcut[]): Shortcut[] {
  const rows = new Map<string, Shortcut>();
  for (const one of [...shortcuts].reverse()) if (one.label) rows.set(one.label + one.keys.join(), one);
  return [...rows.values()];
}
