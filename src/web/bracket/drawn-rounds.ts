import type { BracketTie } from './layout.js';
import type { Knockout } from './query.js';

type Round = Knockout['rounds'][number];
type Tie = Round['ties'][number];
type OpenTie = Knockout['openTies'][number];

/** A tie as the bracket draws it: one whose teams are known, or one that waits for them. */
export interface DrawnTie extends BracketTie {
  readonly shown: Tie | OpenTie;
}

/** A round with its ties, those that wait for teams after the others. */
export interface DrawnRound extends Pick<Round, 'slug' | 'name' | 'kind'> {
  readonly ties: readonly DrawnTie[];
}

/** The rounds of a bracket with the ties whose teams are not known yet; each tie leads to the one that it fills. */
export function drawnRounds(rounds: readonly Round[], openTies: readonly OpenTie[]): DrawnRound[] {
  const nextOpen = new Map(
    openTies.flatMap(({ slug, slots }) =>
      slots.flatMap(({ outcome, tie, openTie }, index) => {
        const from = tie ?? openTie;
        return from === null || outcome !== 'WINNER'
          ? []
          : [[from.slug, { slug, second: index === 1 }] as const];
      }),
    ),
  );
  const drawn = rounds.map(({ slug, name, kind, ties }) => ({
    slug,
    name,
    kind,
    ties: ties.map(
      (tie): DrawnTie => ({
        ...tie,
        next: tie.next ?? nextOpen.get(tie.slug) ?? null,
        shown: tie,
      }),
    ),
  }));
  for (const open of openTies) {
    const { slug, roundName, roundKind, slots } = open;
    const [team1, team2] = slots.map(({ team }) => team);
    const tie: DrawnTie = {
      slug,
      team1: team1 ?? { slug: '' },
      team2: team2 ?? { slug: '' },
      winner: null,
      next: nextOpen.get(slug) ?? null,
      shown: open,
    };
    const round = drawn.find(({ name }) => name === roundName);
    if (round === undefined)
      drawn.push({ slug: `${slug}-round`, name: roundName, kind: roundKind, ties: [tie] });
    else round.ties.push(tie);
  }
  return drawn;
}
