// A disk of a few megabytes, and one that cannot be written: mounts, which only root may make.
import {execFileSync} from 'node:child_process';
import {mkdirSync, rmSync, statfsSync, writeFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Why there cannot be one; undefined when there can. */
export const noMounts = () => {
  if (process.getuid?.() !== 0) return 'only root may mount a small disk';
  try {
    execFileSync('unshare', ['-m', 'true']);
    return undefined;
  } catch {
    return 'mounting is not allowed here';
  }
};

export class SmallDisk {
  /** @param {import('node:test').TestContext} t @param {number} megabytes */
  static async mount(t, megabytes) {
    const disk = new SmallDisk();
    disk.folder = await mkdtemp(join(tmpdir(), 'keyuan-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk.folder]);
    t.after(async () => {
      execFileSync('umount', ['-l', disk.folder]);
      await rm(disk.folder, {recursive: true, force: true});
    });
    return disk;
  }

  /** A folder on it. @param {string} name */
  folderOf(name) {
    const folder = join(this.folder, name);
    mkdirSync(folder);
    return folder;
  }

  /** Leaves `kilobytes` of room and takes the rest. */
  fill(kilobytes) {
    const {bavail, bsize} = statfsSync(this.folder);
    const bytes = bavail * bsize - kilobytes * 1024;
    if (bytes > 0) writeFileSync(this.#ballast(), Buffer.alloc(bytes));
  }

  /** Gives it back. */
  clear() {
    rmSync(this.#ballast(), {force: true});
  }

  /** From now on it can only be read. */
  seal() {
    execFileSync('mount', ['-o', 'remount,ro', this.folder]);
  }

  #ballast() {
    return join(this.folder, 'ballast');
  }
}
