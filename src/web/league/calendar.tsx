import { countNoun } from '../count-noun.js';
import { GroupResults, type ListedMatch } from '../group/group-results.js';
import { groupBy } from '../group-by.js';

const monthName = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The matches of a group by month, one of them open: that of a day. */
export function Calendar({
  season,
  matches,
  day,
}: {
  season: string;
  matches: readonly ListedMatch[];
  day: string | undefined;
}) {
  const ordered = [...matches].sort((one, other) => (one.date ?? '~').localeCompare(other.date ?? '~'));
  return (
    <div class="calendar">
      {groupBy(ordered, ({ date }) => date?.slice(0, 7) ?? '').map((inMonth) => {
        const { date } = inMonth[0];
        const current = day !== undefined && date?.slice(0, 7) === day.slice(0, 7);
        return (
          <details key={date?.slice(0, 7) ?? ''} open={current}>
            <summary>
              {date === null ? 'Without a day' : monthName.format(new Date(date))}{' '}
              <span class="aside">{countNoun(inMonth.length, 'match', 'matches')}</span>
            </summary>
            <GroupResults season={season} matches={inMonth} />
          </details>
        );
      })}
    </div>
  );
}
