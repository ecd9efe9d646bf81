import { create } from '@/shared/store';

/** Whether the page's shortcuts are shown. */
export const helpOpen = create(false);
