import { getJob, undoJob } from '@/api/jobs';
import type { Job } from '@/api/types';
import { isOver } from './use-job';

const pause = 400;

/** Takes a job back and waits until that is done; fails as the undoing job does. */
export async function undoToTheEnd(id: string): Promise<Job> {
  const { job } = await undoJob(id);
  for (;;) {
    const now = await getJob(job);
    if (isOver(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
