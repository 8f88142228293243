import { plainText } from '../../read/wikitext/plain-text.js';
import { parameter, type Template } from '../../read/wikitext/template.js';
import type { TeamRegistry } from '../team/team-registry.js';
import { readTieCells, type StatedTie, thirdLegMessage } from './tie-cells.js';

/** Whether a template is one tie of one or two legs. */
export function isLegResult({ name }: Template): boolean {
  return /^(?:two|one)-?leg ?result$/i.test(name);
}

/**
 * Reads `{{TwoLegResult|T1|flag|aggregate|T2|flag|leg 1|leg 2|winner=N}}` and `{{OneLegResult|T1|flag|score|T2|flag}}`.
 *
 * Undefined for a bye, and if a team is not known yet; undefined, with errors, if a team or a score cannot be read.
 */
export function readLegResult(template: Template, registry: TeamRegistry): StatedTie | undefined {
  const at = (name: string) => parameter(template, name)?.value;
  const third = at('8');
  if (third !== undefined && plainText(third) !== '')
    registry.problems.report(thirdLegMessage, third.offset, third.text.length);
  return readTieCells(
    {
      label: template.name,
      offset: template.offset,
      team1: at('1'),
      team2: at('4'),
      total: at('3'),
      legs: /^two/i.test(template.name) ? [at('6'), at('7')] : [],
      winner: at('winner') ?? at('ganador'),
    },
    registry,
  );
}
