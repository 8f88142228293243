import type { Outcome } from './form.js';

const words: Readonly<Record<Outcome, string>> = { W: 'won', D: 'drew', L: 'lost' };

/** The form of a team: a letter for each of its last matches, the last one last. */
export function FormCell({ form }: { form: readonly Outcome[] }) {
  return (
    <td class="form">
      {form.map((outcome, index) => (
        <abbr key={`${index}`} class={outcome.toLowerCase()} title={words[outcome]}>
          {outcome}
        </abbr>
      ))}
    </td>
  );
}
