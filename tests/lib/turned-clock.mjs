// A clock that a test turns, under a server that runs. Needs the package faketime.
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const kLibrary = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1';

/** Why a test that turns the clock is skipped; undefined where it can run. */
export const kNoClock = !existsSync(kLibrary) ? 'the package faketime is not installed'
  : process.env.KEYUAN_SANITIZED ? 'AddressSanitizer asks for the time before faketime can tell it' : undefined;

export class TurnedClock {
  /** @param {import('node:test').TestContext} t whose end is its own @param {number} seconds ahead of the true time, or behind it */
  constructor(t, seconds = 0) {
    const folder = mkdtempSync(join(tmpdir(), 'keyuan-clock-'));
    t.after(() => rmSync(folder, {recursive: true, force: true}));
    this.file = join(folder, 'clock');
    this.turn(seconds);
  }

  /** What a server has to be started with to go by it. */
  get env() {
    return {LD_PRELOAD: kLibrary, FAKETIME_TIMESTAMP_FILE: this.file, FAKETIME_NO_CACHE: '1', DONT_FAKE_MONOTONIC: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1'};
  }

  /** @param {number} seconds ahead of the true time, or behind it */
  turn(seconds) {
    writeFileSync(this.file, `${seconds < 0 ? '-' : '+'}${Math.abs(Math.round(seconds))}`);
  }
}

/** How many seconds from now it is so many hours after the last midnight in Shanghai; negative when that is over. @param {number} hours */
export function secondsTo(hours) {
  const day = 86_400, shift = 8 * 3600, now = Date.now() / 1000;
  return Math.floor((now + shift) / day) * day - shift + hours * 3600 - now;
}
