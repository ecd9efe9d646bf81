import type { FileInfo } from '@/api/types';

/** A voice note, say: it is played, not shown. */
export const isSound = (file: FileInfo): boolean => file.type.startsWith('audio/');
