import type { TieBreaker } from '../../../src/domain/group/tie-breakers.js';
import { slugify } from '../../../src/domain/slugify.js';

// The first pattern that matches counts; null for criteria that results cannot decide.
const criteria: readonly (readonly [RegExp, TieBreaker | null])[] = [
  [/(^|-)(lots|sorteo|coin|moneda|fair-play|disciplin|cards|ranking|coefficient|seeding)/, null],
  [/play-?off|desempate|tie-?breaker|deciding-match|partido-extra/, 'PLAY_OFF'],
  [/head-to-head|h2h|enfrentamientos|(duelo|partido|resultado)s?-directo/, 'HEAD_TO_HEAD'],
  [/(between|among|amongst|involving)-(the-)?(tied|level|equal|teams|clubs|sides|them|each)/, 'HEAD_TO_HEAD'],
  [/entre-(si|ellos|(los-)?(equipos|clubes|empatados|implicados))/, 'HEAD_TO_HEAD'],
  [/away|visitante|visita/, null],
  [/^(points|puntos|puntaje|pts)(-(obtained|earned|won|gained|obtenidos|ganados))?(-in-.*)?$/, 'POINTS'],
  [/goal-difference|difference-in-goals|diferencia-de-gol|gol-diferencia|^gd$/, 'GOAL_DIFFERENCE'],
  [/goals-(scored|for)|^goals$|goles-(a-favor|marcados|anotados|convertidos)|^g[fs]$/, 'GOALS_FOR'],
  [/^(wins|victories|(matches|games)-won|victorias|triunfos|partidos-ganados)$/, 'WINS'],
];

/**
 * The tie-breakers that a text lists, in English or Spanish, up to the first unknown one; points always come first.
 *
 * `1) Points; 2) Goal difference; 3) Drawing of lots` has two. Empty if the text lists none.
 */
export function readTieBreakers(text: string): TieBreaker[] {
  const found = new Set<TieBreaker>();
  const listed = listItems(text);
  for (const item of listed) {
    if (reference.test(slugify(item)) || (listed.length === 1 && alone.test(slugify(item)))) break;
    const known = tieBreakerOf(item);
    if (known === undefined) break;
    found.add(known);
  }
  return found.size === 0 ? [] : [...new Set<TieBreaker>(['POINTS', ...found])];
}

/** Text that refers to criteria and names none: `FIFA tiebreakers`. */
const reference = /tie-?break(?:ers|ing)|criteri|(?:reglas|normas)-de-desempate/;
/** Text that does so unless it is an item of a list, where it is a match. */
const alone = /(?:^|-)tie-?breaker$|^desempates?$/;

/** The items of a list, separated by numbers, semicolons or commas. */
function listItems(text: string): string[] {
  const heading = /^[^:;]{0,80}:/.exec(text)?.[0] ?? '';
  const isHeading = /rule|classif|criteri|order|tie|clasific|desempate|regla/i.test(heading);
  return text
    .slice(isHeading ? heading.length : 0)
    .split(/(?<![\p{L}\d])\(?\d{1,2}(?:[).:]|\.?[ºª°]\)?)\s?|[;•·]|,\s|\.\s|\s(?:then|luego)\s/iu)
    .filter((item) => slugify(item) !== '');
}

function tieBreakerOf(item: string): TieBreaker | undefined {
  const whole = slugify(item);
  const bare = slugify(item.replaceAll(/\([^()]*\)/g, ' ')).replace(
    /^(?:(?:number-of|total|greater|higher|highest|greatest|most|better|best|overall|the|mayor|mejor|numero-de|cantidad-de)-)+/,
    '',
  );
  // `Goal difference (in matches between the tied teams)`
  const known = criteria.find(
    ([pattern, tieBreaker]) => pattern.test(bare) || (tieBreaker === 'HEAD_TO_HEAD' && pattern.test(whole)),
  );
  return known?.[1] ?? undefined;
}
