import { call } from './call';
import type { Meta } from './types';

export const getMeta = () => call<Meta>('GET', '/meta');
