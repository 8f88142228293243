import type { CrosstableMatch } from './crosstable.js';
import type { GroupDraft } from './group-draft.js';

/**
 * How many times the teams of a further crosstable have met before at the same grounds: never if it repeats the
 * crosstable before, which shows in most of its scores.
 */
export function countEarlierMeetings(
  matches: readonly CrosstableMatch[],
  { matches: known }: GroupDraft,
): number {
  let [same, other, times] = [0, 0, 0];
  for (const { home, away, homeGoals, awayGoals } of matches) {
    const before = known.get(`${home}/${away}`) ?? [];
    times = Math.max(times, before.length);
    const last = before.at(-1);
    if (homeGoals === null || last === undefined || last.homeGoals === null) continue;
    if (last.homeGoals === homeGoals && last.awayGoals === awayGoals) same += 1;
    else other += 1;
  }
  return other > same ? times : 0;
}
