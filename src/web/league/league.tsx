import { useState } from 'preact/hooks';
import { Crosstable } from '../group/crosstable.js';
import type { GroupParts } from '../group/fragments.js';
import type { ListedMatch } from '../group/group-results.js';
import { meetsOnce } from '../group/meets-once.js';
import { Table } from '../group/table.js';
import { ZoneList } from '../group/zone-list.js';
import { navigate } from '../navigation.js';
import { Outlook } from '../outlook/outlook.js';
import type { RouteOf } from '../route.js';
import type { PointRules } from '../stage/query.js';
import { Calendar } from './calendar.js';
import { Controls } from './controls.js';
import { formByTeam } from './form.js';
import { indexOfDay, matchesUntil, toLines } from './moments.js';
import { PositionsChart } from './positions-chart.js';
import { PositionsTable } from './positions-table.js';
import { sideTable } from './side-table.js';

/** The number of teams from which a group is shown as a league. */
export const leagueSize = 8;

/**
 * A large group: its table, at home or away and as of any day, the positions of its teams through the season, all results,
 * and the matches by month.
 */
export function League({
  route,
  name,
  group,
  listed,
  rules,
}: {
  route: RouteOf<'stage'>;
  name: string;
  group: GroupParts;
  listed: readonly ListedMatch[];
  rules: PointRules;
}) {
  const { season, follow, side } = route;
  const { standings, matches, history } = group;
  const [hovered, setHovered] = useState<string | null>(null);
  const [sliding, setSliding] = useState<number | null>(null);
  const shown = sliding ?? indexOfDay(history, route.day);
  const moment = history[shown];
  // The last table is the one that the source states.
  const past = moment !== undefined && shown < history.length - 1;
  const known = matchesUntil(matches, past ? moment.date : null);
  const stated = past ? toLines(moment, standings) : standings;
  const lines = side === undefined ? stated : sideTable(stated, known, side, rules);
  const form = formByTeam(known);
  const followed = hovered ?? follow;
  const go = (to: RouteOf<'stage'>) => navigate(to, { replace: true });
  const { day: _day, ...withoutDay } = route;
  const { side: _side, ...withoutSide } = route;
  const onDay = (index: number, final: boolean) => {
    setSliding(final ? null : index);
    const date = history[index]?.date;
    if (final) go(index === history.length - 1 || date === undefined ? withoutDay : { ...route, day: date });
  };
  const dated = matches.some(({ date }) => date !== null);
  return (
    <>
      <Controls
        name={name}
        side={side}
        onSide={(to) => go(to === undefined ? withoutSide : { ...route, side: to })}
        history={history}
        shown={shown}
        onDay={onDay}
      />
      <div class="league">
        <div>
          <Table
            season={season}
            name={name}
            lines={lines}
            followed={followed}
            onPoint={setHovered}
            {...(form.size > 0 && { form })}
          />
          {side === undefined && <ZoneList lines={stated} />}
        </div>
        {history.length > 1 && (
          <div>
            <PositionsChart
              season={season}
              name={name}
              history={history}
              shown={shown}
              standings={standings}
              followed={followed}
              onFollow={setHovered}
            />
            <PositionsTable name={name} history={history} standings={standings} />
          </div>
        )}
      </div>
      {!past && <Outlook name={name} outlook={group.outlook} followed={followed} />}
      {matches.length > 0 && !(dated && meetsOnce(group)) && (
        <Crosstable season={season} name={name} standings={stated} matches={known} followed={followed} />
      )}
      {dated && <Calendar season={season} matches={listed} day={moment?.date} />}
    </>
  );
}
