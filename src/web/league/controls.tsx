import { countNoun } from '../count-noun.js';
import type { TableMoment } from '../group/fragments.js';
import { formatDay } from '../match/facts.js';
import type { Side } from '../route.js';

const sides: readonly (readonly [side: Side | undefined, label: string])[] = [
  [undefined, 'All matches'],
  ['home', 'At home'],
  ['away', 'Away'],
];

/** Which matches the table counts: at home or away, and until which day. */
export function Controls({
  name,
  side,
  onSide,
  history,
  shown,
  onDay,
}: {
  /** The name of the group, which tells its controls from those of others. */
  name: string;
  side: Side | undefined;
  onSide: (side: Side | undefined) => void;
  history: readonly TableMoment[];
  shown: number;
  /** Called with the index of a day: while the slider moves, and when it is let go. */
  onDay: (index: number, final: boolean) => void;
}) {
  const moment = history[shown];
  const day = moment && `${formatDay(moment.date)}, ${countNoun(moment.played, 'match', 'matches')} played`;
  return (
    <div class="controls">
      <fieldset>
        <legend class="visually-hidden">Matches that the table of {name} counts</legend>
        {sides.map(([value, label]) => (
          <label key={label}>
            <input
              type="radio"
              name={`side of ${name}`}
              checked={side === value}
              onChange={() => onSide(value)}
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
      {history.length > 1 && (
        <label class="day">
          Until{' '}
          <input
            type="range"
            aria-label={`Day of the table of ${name}`}
            aria-valuetext={day}
            min={0}
            max={history.length - 1}
            value={shown}
            onInput={({ currentTarget }) => onDay(currentTarget.valueAsNumber, false)}
            onChange={({ currentTarget }) => onDay(currentTarget.valueAsNumber, true)}
          />{' '}
          <output>{day}</output>
        </label>
      )}
    </div>
  );
}
