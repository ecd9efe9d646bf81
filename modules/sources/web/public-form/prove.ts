import type { Challenge } from './contract';
import { findProof } from './proof';

const triesAtOnce = 2000;

/** Does the work of a challenge in a worker; in small pieces on the page where a browser has none. */
export function prove(challenge: Challenge): Promise<string> {
  return inWorker(challenge).catch(() => onPage(challenge));
}

function inWorker(challenge: Challenge): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<string>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', reject);
    worker.postMessage(challenge);
  });
}

async function onPage(challenge: Challenge): Promise<string> {
  for (let from = 0; ; from += triesAtOnce) {
    const solution = findProof(challenge, from, triesAtOnce);
    if (solution !== null) return solution;
    await new Promise((next) => setTimeout(next));
  }
}
