// The clicks of two builds of the web application against one server, in turn: what a change did, whatever else the machine does meanwhile.
import {figuresOf, timesOf} from './clicks.mjs';

const kTurns = 4;

/** @param {string[]} builds folders like web/dist */
export async function beside(where, builds) {
  const all = new Map(builds.map((build) => [build, {}]));
  for (let turn = 0; turn < kTurns; ++turn)
    for (const [build, times] of all)
      for (const [name, list] of Object.entries(await timesOf({...where, build}, 1))) (times[name] ??= []).push(...list);
  return Object.fromEntries([...all].map(([build, times]) => [build, figuresOf(times)]));
}
