import { formatScore } from '../../../src/domain/tie/score.js';
import type { Problems } from '../../read/document-error.js';
import { parameter, type Template, type WikitextValue } from '../../read/wikitext/template.js';
import { readDate } from './match-date.js';
import { readScore } from './score.js';

/**
 * Notes where a football box that a page shows and the wikitext that the page holds of it disagree on the score or the
 * date. What the page shows is taken.
 */
export function compareTellings(box: Template, year: number, problems: Problems): void {
  const [inWikitext] = parameter(box, 'wikitext')?.value.templates ?? [];
  if (inWikitext === undefined) return;
  const compare = (name: string, read: (value: WikitextValue) => string | null) => {
    const [shown, written] = [box, inWikitext].map((one) => parameter(one, name)?.value);
    const [first, second] = [shown, written].map((value) => (value === undefined ? null : read(value)));
    if (shown === undefined || written === undefined || first === null || second === null) return;
    if (first === second) return;
    const message = `The page shows "${first}", and its wikitext says "${second}"; what it shows was read.`;
    problems.note(message, shown.offset, shown.text.length);
  };
  compare('score', ({ text }) => {
    const cell = readScore(text);
    return cell?.kind === 'PLAYED' ? formatScore(cell.score) : null;
  });
  compare('date', (value) => readDate(value, year, problems));
}
