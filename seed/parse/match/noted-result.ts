import type { Score } from '../../../src/domain/tie/score.js';
import { dashCharacters } from '../dashes.js';
import type { ScoreCell } from './score.js';
import { cancelledWords } from './status-words.js';

const ruling =
  'declared|awarded|ruled|recorded|registered|adjudicad[oa]|declarad[oa]|homologu?[ée]e?|gewertet|omologat[oa]';
const ruledScore = new RegExp(
  String.raw`\b(?:${ruling})(?![\p{L}\d])[^.;]{0,120}?(?<!\d)(\d{1,2})\s?[${dashCharacters}]\s?(\d{1,2})(?!\d)`,
  'iu',
);
const cancelled = new RegExp(String.raw`(?<![\p{L}\d])(?:${cancelledWords})(?![\p{L}\d])`, 'iu');

/**
 * What the note to an empty cell says of the match: the score that counts, if both sides have as many goals, so that it
 * is the same for either order, or that the match was annulled. Undefined for any other note.
 */
export function readNotedResult(note: string): ScoreCell | undefined {
  const text = note.slice(0, LONGEST);
  const [, goals, others] = ruledScore.exec(text) ?? [];
  if (goals !== undefined && goals === others)
    return awarded({ team1: Number(goals), team2: Number(others) });
  if (goals === undefined && cancelled.test(text))
    return { kind: 'NOT_PLAYED', status: 'CANCELLED', abandonedAt: null };
  return undefined;
}

// The length of a long note.
const LONGEST = 1000;

function awarded(score: Score): ScoreCell {
  return {
    kind: 'PLAYED',
    score,
    penalties: null,
    extraTime: false,
    halfTime: null,
    fullTime: null,
    awayGoals: false,
    lot: null,
    status: 'AWARDED',
  };
}
