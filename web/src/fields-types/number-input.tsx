import { later } from '@/shared/later';

export const NumberInput = later(() => import('./number-box').then((parts) => parts.NumberInput));
export const NumberFilterInput = later(() => import('./number-box').then((parts) => parts.NumberFilterInput));
