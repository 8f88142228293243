import { slugify } from '../../../src/domain/slugify.js';
import { wordSet } from '../word-set.js';

/** What a placeholder says of where its team comes from. */
export type SlotText =
  | { readonly is: 'PLACE'; readonly place: number; readonly group: string }
  | { readonly is: 'OUTCOME'; readonly outcome: 'WINNER' | 'LOSER' }
  /** Nothing but that the team is not known yet. */
  | { readonly is: 'UNKNOWN' }
  /** Something else, such as one of several groups. */
  | { readonly is: 'OTHER' };

const groupWords = wordSet('group grupo gruppe gruppo groupe girone pool zone zona');
const connectives = wordSet('of the from in place placed team de del la el lugar puesto der');
const places: ReadonlyMap<string, number> = new Map(
  [
    'winner winners first 1st 1o ganador primero primer vencedor erster sieger',
    'runner runners second 2nd 2o segundo subcampeon zweiter',
    'third 3rd 3o tercero tercer dritter',
    'fourth 4th 4o cuarto vierter',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);
const winners = wordSet('winner winners w ganador vencedor sieger gewinner vainqueur vincente vincitore');
const losers = wordSet('loser losers l ru perdedor verlierer perdant perdente');
const contests = wordSet(
  'match game tie m r semifinal semi sf quarterfinal quarter qf final finals round partido llave serie play playoff',
);
const unknown = wordSet(
  'tba tbc tbd to-be-announced to-be-confirmed to-be-decided to-be-determined unknown por-definir a-definir',
);

/** Reads a placeholder: `Winner Group A`, `1A`, `Loser of Match 101`, `TBD`. */
export function readSlotText(text: string): SlotText {
  const folded = slugify(text.replace(/(\d)\.?[ºª°]/g, '$1o'));
  if (folded === '' || unknown.has(folded)) return { is: 'UNKNOWN' };
  const [, placeFirst, groupLast] = /^(\d)-?([a-l])$/.exec(folded) ?? [];
  const [, groupFirst, placeLast] = /^([a-l])-?(\d)$/.exec(folded) ?? [];
  const [group, number] = [groupLast ?? groupFirst, placeFirst ?? placeLast];
  // `W1` and `L1` are no groups, and no letter of a group is after `L`.
  if (group !== undefined && number !== undefined && !(group === 'l' && groupFirst !== undefined))
    return { is: 'PLACE', place: Number(number), group };
  const words = folded.replace('runner-up', 'runner').replace('runners-up', 'runners').split('-');
  return readGroupPlace(words) ?? readOutcome(words) ?? { is: 'OTHER' };
}

function readGroupPlace(words: readonly string[]): SlotText | undefined {
  const at = words.findIndex((word) => groupWords.has(word));
  const group = words[at + 1];
  if (at === -1 || group === undefined || !/^(?:[a-l]|\d{1,2})$/.test(group)) return undefined;
  const rest = words.filter((word, index) => index !== at && index !== at + 1 && !connectives.has(word));
  const [only, another] = rest;
  const place = only === undefined || another !== undefined ? undefined : places.get(only);
  return place === undefined ? { is: 'OTHER' } : { is: 'PLACE', place, group };
}

function readOutcome(words: readonly string[]): SlotText | undefined {
  const outcomes = words.flatMap((word) => {
    if (winners.has(word)) return ['WINNER' as const];
    return losers.has(word) ? ['LOSER' as const] : [];
  });
  const [outcome, another] = outcomes;
  const code = /^([wl])(\d{1,3})$/.exec(words.join(''))?.[1];
  if (code !== undefined) return { is: 'OUTCOME', outcome: code === 'w' ? 'WINNER' : 'LOSER' };
  if (outcome === undefined || another !== undefined) return undefined;
  return words.some((word) => contests.has(word.replace(/(?<=[a-z])\d+$/, '')))
    ? { is: 'OUTCOME', outcome }
    : undefined;
}
