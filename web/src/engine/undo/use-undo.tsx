import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../keys/use-shortcut';
import { useProblemMessage } from '../problems/use-problem-message';
import { undoStack, type Done } from './undo';

const seconds = 8;
// One message at a time: the last is what is taken back.
const key = 'undo';

/** Says what was done, with a button that takes it back; so does Ctrl/⌘ Z. */
export function useUndo(): { push: (done: Done) => void; takeBack: (done?: Done) => void } {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const complain = useProblemMessage();
  const takeBack = useCallback(
    (done?: Done) => {
      undoStack.takeBack(done).then((one) => one && void message.success(t('list.undone', { what: one.said })), complain);
    },
    [message, complain, t],
  );
  const push = useCallback(
    (done: Done) => {
      undoStack.push(done);
      void message.open({
        key, type: 'success', duration: seconds,
        content: (
          <>
            {done.said}{' '}
            <Button
              size="small"
              type="link"
              onClick={() => {
                message.destroy(key);
                takeBack(done);
              }}
            >
              {t('list.undo')}
            </Button>
          </>
        ),
      });
    },
    [message, takeBack, t],
  );
  return { push, takeBack };
}

/** Ctrl/⌘ Z on a page whose acts can be taken back. */
export function useUndoKey(): void {
  const { t } = useTranslation();
  const { takeBack } = useUndo();
  useShortcut('mod+z', () => takeBack(), { label: t('list.undo') });
}
