import type { Value } from '@/api/types';

/** A photo of a card, a voice note: under a name that it has once, here and on the server. */
export interface CapturedFile {
  name: string;
  content: Blob;
}

/** `writing`: not finished yet; a phone may close the page while its camera is open. */
export type CaptureState = 'writing' | 'waiting' | 'sent' | 'refused';

/** Somebody met at an exhibition, kept on this machine until the server has all of it. */
export interface Captured {
  /** Made here, once: however often it is sent, the server makes one lead of it. */
  key: string;
  /** Who captured it: nobody else sends it. */
  person: string;
  at: string;
  source: { id: string; title: string };
  fields: { [field: string]: Value };
  files: CapturedFile[];
  state: CaptureState;
  /** The lead, once the server has it. */
  lead?: string;
  /** Why the server refused it. */
  why?: string;
}
