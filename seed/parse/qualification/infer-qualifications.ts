import { slugify } from '../../../src/domain/slugify.js';
import { isRelegation } from '../group/relegation.js';
import type { QualificationInput, QualificationRecord, QualificationRoute } from './qualification-record.js';

/** The result of a team in a stage. */
interface StageResult {
  /** The evidence that it qualified: a marked place, or a tie won. */
  readonly evidence: Route | null;
  /** Its place in a table that marks no place at all. */
  readonly place: Route | null;
  /** Whether it lost its last tie there. */
  readonly isEliminated: boolean;
}

interface Route {
  /** The mark of the place in the table; null for a tie. */
  readonly mark: string | null;
  readonly region: string | null;
  readonly via: QualificationRoute;
  readonly lines: readonly number[];
}

/**
 * The qualifications that the stages themselves show: a team that plays in a stage came from an earlier one, by its
 * marked place there, by the last tie that it won there, or by its place in a table that marks none.
 *
 * A stage whose teams all play in the other stage qualifies none for it. Without evidence there is no qualification.
 */
export function inferQualifications(input: QualificationInput): QualificationRecord[] {
  const resultsByStage = new Map(input.stages.map(({ slug }) => [slug, new Map<string, StageResult>()]));
  for (const { stage, slug, region, standings } of input.groups) {
    const unmarked = standings.every(({ qualified }) => !qualified);
    for (const { team, qualified, mark, zone, lines, markLines } of standings) {
      // That a team of a place that may go on plays in a later stage shows that it did.
      const goesOn = qualified || (zone?.certain === false && !isRelegation(mark ?? ''));
      const route = {
        mark,
        region,
        via: { by: 'PLACE', group: slug },
        lines: goesOn ? markLines : lines,
      } as const;
      resultsByStage.get(stage)?.set(team, {
        evidence: goesOn ? route : null,
        place: unmarked ? route : null,
        isEliminated: false,
      });
    }
  }
  for (const { stage, slug, region, team1, team2, winner, line } of input.ties) {
    for (const team of [team1, team2]) {
      const result = resultsByStage.get(stage)?.get(team) ?? noResult;
      const won: Route = { mark: null, region, via: { by: 'TIE', tie: slug }, lines: [line] };
      resultsByStage.get(stage)?.set(team, {
        ...result,
        evidence: team === winner ? won : result.evidence,
        isEliminated: winner !== null && team !== winner,
      });
    }
  }
  return input.stages.flatMap(({ slug: to, name }, index) => {
    const entrants = resultsByStage.get(to) ?? new Map<string, StageResult>();
    const before = input.stages
      .slice(0, index)
      .reverse()
      .filter(({ slug }) =>
        [...(resultsByStage.get(slug)?.keys() ?? [])].some((team) => !entrants.has(team)),
      );
    return [...entrants.keys()].flatMap((team) => {
      const played = before.flatMap(({ slug }) => {
        const part = resultsByStage.get(slug)?.get(team);
        return part === undefined ? [] : [{ from: slug, part }];
      });
      // A team that was eliminated in a stage did not qualify through it. Past a stage in which it played, only a place
      // whose mark names the next stage can be the route.
      const end = played.findIndex(({ part }) => part.isEliminated) + 1 || played.length;
      const found = played
        .slice(0, end)
        .find(({ part: { evidence, place, isEliminated } }, since) =>
          since === 0
            ? (evidence !== null && !isEliminated) || place !== null
            : evidence !== null && !isEliminated && slugify(evidence.mark ?? '').includes(slugify(name)),
        );
      const route = found?.part.evidence ?? found?.part.place;
      if (found === undefined || route == null) return [];
      const { region, via, lines } = route;
      return { team, from: found.from, to, region, via, lines };
    });
  });
}

const noResult: StageResult = { evidence: null, place: null, isEliminated: false };
