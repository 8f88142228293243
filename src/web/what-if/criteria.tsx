import { criterionLabel, tieBreakers } from '../group/criterion.js';

/** An editable list of tie-breakers in order. */
export function Criteria({ by, onBy }: { by: readonly string[]; onBy: (by: string[]) => void }) {
  const unused = tieBreakers.filter((one) => !by.includes(one));
  const swap = (index: number, other: number) => {
    const next = [...by];
    [next[index], next[other]] = [next[other] ?? '', next[index] ?? ''];
    onBy(next);
  };
  return (
    <fieldset>
      <legend>Tie-breakers, in this order</legend>
      <ol class="criteria">
        {by.map((one, index) => (
          <li key={one}>
            <span>{criterionLabel(one)}</span>
            <Move name={one} action="up" sign="↑" onClick={index > 0 ? () => swap(index, index - 1) : null} />
            <Move
              name={one}
              action="down"
              sign="↓"
              onClick={index < by.length - 1 ? () => swap(index, index + 1) : null}
            />
            <Move
              name={one}
              action="remove"
              sign="×"
              onClick={by.length > 1 ? () => onBy(by.filter((other) => other !== one)) : null}
            />
          </li>
        ))}
      </ol>
      {unused.length > 0 && (
        <label>
          <span class="visually-hidden">Add a tie-breaker</span>
          <select value="" onChange={({ currentTarget }) => onBy([...by, currentTarget.value])}>
            <option value="">add a tie-breaker …</option>
            {unused.map((one) => (
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

/** A button that stays enabled when it has no effect, so that it keeps the focus. */
function Move({
  name,
  action,
  sign,
  onClick,
}: {
  name: string;
  action: string;
  sign: string;
  onClick: (() => void) | null;
}) {
  return (
    <button
      type="button"
      aria-disabled={onClick === null}
      aria-label={`${criterionLabel(name)} ${action}`}
      onClick={() => onClick?.()}
    >
      {sign}
    </button>
  );
}
