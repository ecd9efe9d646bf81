// What is measured on, and what else ran there meanwhile.
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {cpus, totalmem, loadavg} from 'node:os';
import {setTimeout as delay} from 'node:timers/promises';

const kTicks = 100;  // a second, on every Linux

const first = (text, pattern) => pattern.exec(text)?.[1]?.trim() ?? '';
const run = (program, ...line) => {
  try {
    return execFileSync(program, line, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
  } catch {
    return '';
  }
};

export function machine(folder) {
  const [, file] = run('df', '--output=source,fstype', folder).trim().split('\n');
  return {
    processor: cpus()[0].model, cores: cpus().length, memory: totalmem(),
    system: first(readFileSync('/etc/os-release', 'utf8'), /^PRETTY_NAME="?([^"\n]*)/m), kernel: run('uname', '-r').trim(),
    disk: (file ?? '').split(/\s+/).slice(1).join(' '), fsync: fsyncMilliseconds(folder), load: loadavg()[0],
  };
}

/** One durable write of 4 kB, in the middle of 100, as dd times it. */
function fsyncMilliseconds(folder) {
  const file = `${folder}/.fsync`;
  const text = run('sh', '-c', `LC_ALL=C dd if=/dev/zero of=${file} bs=4k count=200 oflag=dsync 2>&1; rm -f ${file}`);
  return Number(first(text, /copied, ([\d.]+) s/)) * 1000 / 200;
}

/** Bytes of memory the program holds now, and the most it held: {now, most}. */
export function memory(pid) {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kib = (name) => Number(first(text, new RegExp(`^${name}:\\s*(\\d+)`, 'm'))) * 1024;
  return {now: kib('VmRSS'), most: kib('VmHWM'), own: kib('RssAnon')};
}

/** Processor seconds all programs used since start, and those of one process with its ended children. */
export function busySeconds() {
  const [user, nice, system, , , irq, softirq, steal] = readFileSync('/proc/stat', 'utf8').split('\n')[0].split(/\s+/).slice(1).map(Number);
  return {all: (user + nice + system + irq + softirq) / kTicks, stolen: steal / kTicks};
}
export function processSeconds(pid) {
  const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  return [11, 12, 13, 14].reduce((sum, at) => sum + Number(after[at]), 0) / kTicks;
}

/** Waits until the machine had next to nothing to do for `seconds`, at most `within` seconds. */
export async function quiet({seconds = 0.3, within = 15} = {}) {
  for (let left = within / seconds, before = busySeconds().all; left > 0; --left) {
    await delay(seconds * 1000);
    const now = busySeconds().all;
    if (now - before < seconds / 4) return;
    before = now;
  }
}
