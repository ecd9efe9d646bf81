import { PaletteDialog } from '@/engine/palette/palette-dialog';
import { useCommands } from './use-commands';

/** The palette with everything this application can do. */
export function Palette({ onClose }: { onClose: () => void }) {
  return <PaletteDialog commands={useCommands()} onClose={onClose} />;
}
