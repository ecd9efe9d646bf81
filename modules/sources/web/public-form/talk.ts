import type { Challenge, PublishedForm, Thanks } from './contract';
import type { Given } from './draw-form';

/** Why the server did not take something. */
export class Refused extends Error {
  constructor(readonly status: number, readonly code: string, readonly errors: { field: string; message: string }[] = []) {
    super(code);
  }
}

export type Proven = Challenge & { solution: string };

// What its address begins with before the form's own: "/w/north". This page brings nothing of the application, so it looks itself.
const workspace = /^(.*?)\/f\//.exec(location.pathname)?.[1] ?? '';

// A stranger asks: whoever is signed in beside him is not meant.
export const talk = (slug: string, language: string, campaign: string | null) => {
  const base = `${workspace}/api/v1/forms/${encodeURIComponent(slug)}`;
  const headers = { Accept: 'application/json', 'Accept-Language': language };
  const asked = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(base + path, { ...init, credentials: 'omit', headers: { ...headers, ...(init.headers as Record<string, string> | undefined) } });
    if (response.ok) return (await response.json()) as unknown;
    throw await refusal(response);
  };
  return {
    form: async () => (await asked('')) as PublishedForm,
    /** The same answer twice with the same challenge is one answer. */
    answer: async (given: Given, files: string[], { nonce, solution }: Proven) =>
      (await asked('/answers', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...given, ...(campaign ? { campaign } : {}), files, challenge: nonce, solution }),
      })) as Thanks,
    file: (file: File, { nonce, solution }: Proven, onPart: (part: number) => void) =>
      upload(`${base}/files?${String(new URLSearchParams({ name: file.name, challenge: nonce, solution }))}`, file, headers, onPart),
  };
};

async function refusal(response: Response): Promise<Refused> {
  const body = (await response.json().catch(() => ({}))) as { code?: string; errors?: { field: string; message: string }[] };
  return new Refused(response.status, body.code ?? '', body.errors ?? []);
}

// fetch does not know how much of a file is sent.
function upload(address: string, file: File, headers: Record<string, string>, onPart: (part: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => onPart(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => {
      if (request.status >= 300) void refusal(new Response(request.responseText, { status: request.status })).then(reject);
      else resolve((JSON.parse(request.responseText) as { token: string }).token);
    });
    request.addEventListener('error', () => reject(new Refused(0, 'network')));
    request.send(file);
  });
}
