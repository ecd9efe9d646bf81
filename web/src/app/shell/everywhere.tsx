import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeta } from '@/api/meta-context';
import { helpOpen } from '@/engine/keys/help-open';
import { useShortcut } from '@/engine/keys/use-shortcut';
import { isDaily } from '@/engine/meta';
import { paletteOpen } from '@/engine/palette/palette-open';
import { everywhereParts, mayOpen, modulePages } from '@/engine/slots/slots';
import { useGo } from '@/shared/going';
import { later } from '@/shared/later';
import { useStore } from '@/shared/store';
import { goKeys } from './go-keys';

const Palette = later(() => import('../palette/palette').then((parts) => parts.Palette));
const HelpDialog = later(() => import('@/engine/keys/help-dialog').then((parts) => parts.HelpDialog));

/** The keys that work on every page, and what they open. */
export const Everywhere = memo(function Everywhere() {
  const { t } = useTranslation();
  const { meta, byName } = useMeta();
  const palette = useStore(paletteOpen);
  const help = useStore(helpOpen);
  const daily = meta.entities.filter(isDaily);
  const letters = goKeys(daily);

  useShortcut('mod+k', () => paletteOpen.set(!paletteOpen.get()), { scope: 'everywhere', whileTyping: true, label: t('keys.palette') });
  useShortcut('?', () => helpOpen.set(true), { scope: 'everywhere', label: t('keys.help') });
  return (
    <>
      <Go letter="h" to="/" what={t('shell.home')} />
      {modulePages.filter((page) => page.letter && mayOpen(page, byName)).map((page) => <Go key={page.path} letter={page.letter ?? ''} to={page.path} what={t(page.label)} />)}
      {daily.map((entity) => {
        const letter = letters.get(entity.name);
        return letter && <Go key={entity.name} letter={letter} to={`/${entity.path}`} what={entity.label_many} />;
      })}
      <Go letter="s" to="/settings" what={t('shell.settings')} />
      {everywhereParts.map((Part, at) => <Part key={at} />)}
      {palette && <Palette onClose={() => paletteOpen.set(false)} />}
      {help && <HelpDialog onClose={() => helpOpen.set(false)} />}
    </>
  );
});

function Go({ letter, to, what }: { letter: string; to: string; what: string }) {
  const { t } = useTranslation();
  const navigate = useGo();
  useShortcut(`g ${letter}`, () => void navigate(to), { scope: 'everywhere', label: t('keys.go', { what }) });
  return null;
}
