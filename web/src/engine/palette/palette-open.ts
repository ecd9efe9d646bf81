import { create } from '@/shared/store';

/** Whether the palette is open. */
export const paletteOpen = create(false);
