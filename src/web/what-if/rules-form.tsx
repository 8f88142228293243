import { navigate } from '../navigation.js';
import type { RouteOf, Rules } from '../route.js';
import { Criteria } from './criteria.js';
import type { Season } from './query.js';

/** The form for the rules of the what-if. Only the rules that differ from the season's are in the address. */
export function RulesForm({
  seasonRules,
  route,
}: {
  seasonRules: Season['rules'];
  route: RouteOf<'what-if'>;
}) {
  const {
    win = seasonRules.pointsForWin,
    draw = seasonRules.pointsForDraw,
    away = seasonRules.awayGoals,
  } = route.rules;
  const by = route.rules.by ?? seasonRules.tieBreakers;
  const change = (next: Required<Rules>) => {
    const { pointsForWin, pointsForDraw, tieBreakers, awayGoals } = seasonRules;
    const rules: Rules = {
      ...(next.win !== pointsForWin && { win: next.win }),
      ...(next.draw !== pointsForDraw && { draw: next.draw }),
      ...(next.by.join() !== tieBreakers.join() && { by: next.by }),
      ...(next.away !== awayGoals && { away: next.away }),
    };
    navigate({ ...route, rules }, { replace: true });
  };
  const current = { win, draw, by, away };
  return (
    <form class="rules" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>Points</legend>
        <Points label="for a win" value={win} onValue={(value) => change({ ...current, win: value })} />
        <Points label="for a draw" value={draw} onValue={(value) => change({ ...current, draw: value })} />
      </fieldset>
      <Criteria by={by} onBy={(next) => change({ ...current, by: next })} />
      <fieldset>
        <legend>Level ties</legend>
        <label>
          <input
            type="checkbox"
            checked={away}
            onChange={({ currentTarget }) => change({ ...current, away: currentTarget.checked })}
          />{' '}
          Away goals decide
        </label>
        <button
          type="button"
          disabled={Object.keys(route.rules).length === 0}
          onClick={() => navigate({ ...route, rules: {} }, { replace: true })}
        >
          Restore the season’s rules
        </button>
      </fieldset>
    </form>
  );
}

function Points({
  label,
  value,
  onValue,
}: {
  label: string;
  value: number;
  onValue: (value: number) => void;
}) {
  return (
    <label>
      <input
        type="number"
        min={0}
        max={100}
        value={value}
        onInput={({ currentTarget }) => {
          const { valueAsNumber } = currentTarget;
          if (Number.isInteger(valueAsNumber)) onValue(valueAsNumber);
        }}
      />{' '}
      {label}
    </label>
  );
}
