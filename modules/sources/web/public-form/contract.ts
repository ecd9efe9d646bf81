/** One question of a published form, as `GET /forms/{slug}` tells it. */
export interface Question {
  name: string;
  type: string;
  label: string;
  help?: string | null;
  required: boolean;
  /** Characters. */
  max?: number | null;
  /** Of a number. */
  least?: number | null;
  most?: number | null;
  choices?: { value: string; label: string }[] | null;
}

/** Work that a visitor's machine does before it may answer: nobody else has to be asked whether he is a person. */
export interface Challenge {
  nonce: string;
  difficulty: number;
}

/** A published form, as a stranger sees it. */
export interface PublishedForm {
  title: string;
  intro?: string | null;
  questions: Question[];
  consent?: { text: string; required: boolean } | null;
  files?: { count: number; max_size: number } | null;
  challenge: Challenge;
}

export type Answers = Record<string, string | number | boolean | string[]>;

/** What an answer brings back. */
export interface Thanks {
  thanks?: string | null;
  redirect?: string | null;
}
