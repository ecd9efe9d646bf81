import type { Challenge } from './contract';
import { findProof } from './proof';

// Beside the page, so that typing never waits for it.
self.addEventListener('message', ({ data }: MessageEvent<Challenge>) => self.postMessage(findProof(data, 0, Infinity)));
