import { addressOf } from './client';
import { credentials } from './credentials';
import { Problem, problemOf } from './problem';
import type { FileInfo } from './types';

export interface Upload {
  /** The file as it is kept; fails with a Problem, or with an AbortError when it was cancelled. */
  done: Promise<FileInfo>;
  cancel: () => void;
}

/** Adds a file to a record and tells how much of it is there, from 0 to 1: fetch does not know. */
export function uploadFile(entities: string, id: string, file: File, onProgress: (part: number) => void): Upload {
  const address = addressOf('/{entities}/{id}/files', { entities, id }, { name: file.name });
  let request = new XMLHttpRequest();
  const attempt = () =>
    new Promise<Response>((resolve, reject) => {
      request = new XMLHttpRequest();
      request.open('POST', address);
      request.setRequestHeader('Accept', 'application/json');
      request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
      if (credentials.csrf) request.setRequestHeader('X-CSRF-Token', credentials.csrf);
      if (credentials.language) request.setRequestHeader('Accept-Language', credentials.language);
      request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => lengthComputable && onProgress(loaded / total));
      request.addEventListener('load', () => {
        const number = request.getResponseHeader('X-Request-Id');
        resolve(new Response(request.responseText, { status: request.status, ...(number ? { headers: { 'X-Request-Id': number } } : {}) }));
      });
      request.addEventListener('error', () => reject(new Problem({ status: 0, code: 'network.unreachable' })));
      request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
      request.send(file);
    });
  const whole = async () => {
    let response = await attempt();
    if (response.status === 401 && (await credentials.renew())) response = await attempt();
    if (!response.ok) throw await problemOf(response);
    return (await response.json()) as FileInfo;
  };
  return { done: whole(), cancel: () => request.abort() };
}
