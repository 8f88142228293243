import type { RoundKind } from '../../src/generated/prisma/enums.js';
import { fold } from '../../src/team/names.js';
import type { Heading } from '../wikitext/heading.js';
import type { Facts } from './facts.js';

/** Under which headings something stands, each as the page words it; undefined where there is none. */
export interface Place {
  readonly stage?: Facts['stages'][number];
  readonly region?: string;
  readonly group?: string;
  readonly round?: string;
}

/** The place of every offset of a page, by its headings: a heading ends those of its own level and deeper. */
export function places(headings: readonly Heading[], facts: Facts): (offset: number) => Place {
  const open: { level: number; place: Place }[] = [];
  const starts = headings.map((heading) => {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const above = open.at(-1)?.place;
    const named = noun(heading.text, facts);
    // A stage inside a region of another one would be none of that region's.
    const place = named.stage === undefined ? { ...above, ...named } : named;
    open.push({ level: heading.level, place });
    return { offset: heading.offset, place };
  });
  return (offset) => starts.findLast((start) => start.offset <= offset)?.place ?? {};
}

/** What a heading names: a stage that the facts know, a region, a group or a round. */
function noun(text: string, facts: Facts): Place {
  const folded = fold(text);
  const stage = facts.stages.find(
    ({ name, nativeName }) => fold(name) === folded || fold(nativeName ?? '') === folded,
  );
  if (stage !== undefined) return { stage };
  if (/^(region|zone|zona)-/.test(folded)) return { region: text };
  if (/^(group|grupo|serie|pool)-/.test(folded)) return { group: text };
  return roundKind(text) === undefined ? {} : { round: text };
}

const rounds: readonly (readonly [RegExp, RoundKind])[] = [
  [/tie-?break|desempate/, 'TIEBREAKER'],
  [/^(round-of-64|last-64|treintaidosavos)/, 'ROUND_OF_64'],
  [/^(round-of-32|last-32|dieciseisavos)/, 'ROUND_OF_32'],
  [/^(round-of-16|last-16|octavos|eighth-?finals)/, 'ROUND_OF_16'],
  [/quarter-?final|^cuartos/, 'QUARTERFINAL'],
  [/semi-?final/, 'SEMIFINAL'],
  [/third-place|3rd-place|tercer-(lugar|puesto)/, 'THIRD_PLACE'],
  [/(^|-)final(s|es)?$/, 'FINAL'],
  [/(^|-)round$|^round-|^play-?offs?$|^ronda|^repechaje/, 'OTHER'],
];

/** The kind of a round by its heading, in English or Spanish; undefined where it names no round. */
export function roundKind(heading: string): RoundKind | undefined {
  const folded = fold(heading);
  return rounds.find(([pattern]) => pattern.test(folded))?.[1];
}
