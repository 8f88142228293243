import { plainText } from '../../read/wikitext/plain-text.js';
import { parameter, type Template } from '../../read/wikitext/template.js';
import type { TeamRegistry } from '../team/team-registry.js';
import { fourthLegMessage, readTieCells, type StatedTie } from './tie-cells.js';

/** Whether a template is one tie of one, two or three legs. */
export function isLegResult({ name }: Template): boolean {
  return /^(?:three|two|one)-?leg ?result$/i.test(name);
}

/**
 * Reads `{{TwoLegResult|T1|flag|aggregate|T2|flag|leg 1|leg 2|winner=N}}`, `{{OneLegResult|T1|flag|score|T2|flag}}` and,
 * with a cell more, `{{ThreeLegResult|…}}`; a row of two legs can have that cell too.
 *
 * Undefined for a bye, and if a team is not known yet; undefined, with a note, if a team cannot be read.
 */
export function readLegResult(template: Template, registry: TeamRegistry): StatedTie | undefined {
  const at = (name: string) => parameter(template, name)?.value;
  const [third, fourth] = [at('8'), at('9')].map((leg) =>
    leg === undefined || plainText(leg) === '' ? undefined : leg,
  );
  if (fourth !== undefined) {
    registry.problems.omit(fourthLegMessage, fourth.offset, fourth.text.length);
    return undefined;
  }
  return readTieCells(
    {
      label: template.name,
      offset: template.offset,
      team1: at('1'),
      team2: at('4'),
      total: at('3'),
      legs: /^one/i.test(template.name) ? [] : [at('6'), at('7'), ...(third === undefined ? [] : [third])],
      winner: at('winner') ?? at('ganador'),
    },
    registry,
  );
}
