// One operation driven by wrk for a while.
import {spawn} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const kScript = fileURLToPath(new URL('replay.lua', import.meta.url));

/**
 * @typedef {{method?: string, path: string, body?: unknown}} Request path below /api/v1, escaped
 * @typedef {{perSecond: number, p50: number, p95: number, p99: number, most: number, bytes: number, requests: number}} Figures
 *   times in milliseconds, bytes of one answer with its headers
 */

/**
 * @param {{url: string, token: string, requests: Request[], clients: number, seconds: number}} how
 * @returns {Promise<Figures>} throws when an answer was no success
 */
export async function drive({url, token, requests, clients, seconds}) {
  const folder = await mkdtemp(join(tmpdir(), 'keyuan-load-'));
  try {
    const file = join(folder, 'requests');
    const lines = requests.map(({method = 'GET', path, body}) =>
      `${method}\t/api/v1${path}\t${body === undefined ? '' : JSON.stringify(body)}`);
    await writeFile(file, lines.join('\n') + '\n');
    const line = ['-t1', `-c${clients}`, `-d${seconds}s`, '--timeout', '30s', '-s', kScript, url, '--', file, token];
    const output = await outputOf('wrk', line);
    const [, text] = /^RESULT (.*)$/m.exec(output) ?? [];
    if (!text) throw new Error(`wrk said nothing usable:\n${output}`);
    const said = JSON.parse(text);
    if (said.refused || said.broken)
      throw new Error(`${said.refused} refused and ${said.broken} broken of ${said.requests}: ${lines[0]}`);
    return {
      perSecond: said.requests / (said.microseconds / 1e6), requests: said.requests, bytes: said.bytes / Math.max(said.requests, 1),
      p50: said.p50 / 1000, p95: said.p95 / 1000, p99: said.p99 / 1000, most: said.most / 1000,
    };
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

function outputOf(program, line) {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(program, line, {stdio: ['ignore', 'pipe', 'pipe']});
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`${program} ended with ${code}:\n${output}`))));
  });
}
