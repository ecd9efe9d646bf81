/** A time between two moments or two times on the wall: both compare as text. */
export interface Taken {
  from: string;
  to: string;
}

const at = (day: string, hour: number) => `${day}T${String(hour).padStart(2, '0')}:00:00`;
const minutesOf = ({ from, to }: Taken) => (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000;

/** The times of these days, within working hours and from now on, in which nobody is taken; at least so many minutes long. */
export function freeTimes(days: string[], taken: Taken[], now: string, { opens = 9, closes = 18, least = 30 } = {}): Taken[] {
  const sorted = [...taken].sort((a, b) => a.from.localeCompare(b.from));
  return days.flatMap((day) => {
    const free: Taken[] = [];
    const close = at(day, closes);
    let from = at(day, opens) < now ? halfHourAfter(now) : at(day, opens);
    for (const one of sorted) {
      if (one.to <= from || one.from >= close) continue;
      if (one.from > from) free.push({ from, to: one.from });
      if (one.to > from) from = one.to;
    }
    if (from < close) free.push({ from, to: close });
    return free.filter((one) => minutesOf(one) >= least);
  });
}

function halfHourAfter(wall: string): string {
  const half = 30 * 60_000;
  return new Date(Math.ceil(Date.parse(`${wall}Z`) / half) * half).toISOString().slice(0, 19);
}
