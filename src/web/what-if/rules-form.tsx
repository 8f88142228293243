import { navigate } from '../navigation.js';
import type { Route, Rules } from '../route.js';
import { Criteria } from './criteria.js';
import type { Season } from './query.js';

type Here = Extract<Route, { view: 'what-if' }>;

/** The rules to try. What is as the season's own rules have it is not in the address. */
export function RulesForm({ own, place }: { own: Season['rules']; place: Here }) {
  const { win = own.pointsForWin, draw = own.pointsForDraw, away = own.awayGoals } = place.rules;
  const by = place.rules.by ?? own.tieBreakers;
  const change = (next: Required<Rules>) => {
    const { pointsForWin, pointsForDraw, tieBreakers, awayGoals } = own;
    const rules: Rules = {
      ...(next.win !== pointsForWin && { win: next.win }),
      ...(next.draw !== pointsForDraw && { draw: next.draw }),
      ...(next.by.join() !== tieBreakers.join() && { by: next.by }),
      ...(next.away !== awayGoals && { away: next.away }),
    };
    navigate({ ...place, rules }, { replace: true });
  };
  const now = { win, draw, by, away };
  return (
    <form class="rules" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>Points</legend>
        <Points label="for a win" value={win} onValue={(value) => change({ ...now, win: value })} />
        <Points label="for a draw" value={draw} onValue={(value) => change({ ...now, draw: value })} />
      </fieldset>
      <Criteria by={by} onBy={(next) => change({ ...now, by: next })} />
      <fieldset>
        <legend>Level ties</legend>
        <label>
          <input
            type="checkbox"
            checked={away}
            onChange={({ currentTarget }) => change({ ...now, away: currentTarget.checked })}
          />{' '}
          Away goals decide
        </label>
        <button
          type="button"
          disabled={Object.keys(place.rules).length === 0}
          onClick={() => navigate({ ...place, rules: {} }, { replace: true })}
        >
          Back to its own rules
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
