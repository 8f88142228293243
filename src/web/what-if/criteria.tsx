import { criterionLabel, tieBreakers } from '../group/criterion.js';

/** What separates the teams of a group, in an order that can be changed. */
export function Criteria({ by, onBy }: { by: readonly string[]; onBy: (by: string[]) => void }) {
  const left = tieBreakers.filter((one) => !by.includes(one));
  const swap = (index: number, other: number) => {
    const next = [...by];
    [next[index], next[other]] = [next[other] ?? '', next[index] ?? ''];
    onBy(next);
  };
  return (
    <fieldset>
      <legend>Teams are separated by, in this order</legend>
      <ol class="criteria">
        {by.map((one, index) => (
          <li key={one}>
            <span>{criterionLabel(one)}</span>
            <Move name={one} to="up" sign="↑" onClick={index > 0 ? () => swap(index, index - 1) : null} />
            <Move
              name={one}
              to="down"
              sign="↓"
              onClick={index < by.length - 1 ? () => swap(index, index + 1) : null}
            />
            <Move
              name={one}
              to="out"
              sign="×"
              onClick={by.length > 1 ? () => onBy(by.filter((other) => other !== one)) : null}
            />
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <label>
          <span class="unseen">A further criterion</span>
          <select value="" onChange={({ currentTarget }) => onBy([...by, currentTarget.value])}>
            <option value="">and then by …</option>
            {left.map((one) => (
              <option key={one} value={one}>
                {criterionLabel(one)}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

/** A button that stays where it is when there is nothing to do, so that the focus does. */
function Move({
  name,
  to,
  sign,
  onClick,
}: {
  name: string;
  to: string;
  sign: string;
  onClick: (() => void) | null;
}) {
  return (
    <button
      type="button"
      aria-disabled={onClick === null}
      aria-label={`${criterionLabel(name)} ${to}`}
      onClick={() => onClick?.()}
    >
      {sign}
    </button>
  );
}
