import { slugify } from '../../../src/domain/slugify.js';
import type { QualificationInput, QualificationRecord, QualificationRoute } from './qualification-record.js';

/** What a team did in a stage. */
interface Part {
  /** What shows that it went on: a place that is marked as going on, or a tie won. */
  readonly proof: Way | null;
  /** Its place, where the table of its group marks none at all. */
  readonly place: Way | null;
  /** Whether it lost its last tie there. */
  readonly out: boolean;
}

interface Way {
  /** What the table says that the place earns; null for a tie. */
  readonly mark: string | null;
  readonly region: string | null;
  readonly via: QualificationRoute;
  readonly lines: readonly number[];
}

/**
 * The entries that the stages themselves show: a team that plays in a stage came into it out of an earlier one, by
 * the place that is marked there, or by the last tie that it won there; where a table marks no place, by its place.
 *
 * A stage whose teams all play in the other one sends none there, for nothing had to be earned. Where nothing shows
 * what earned it, there is no entry.
 */
export function inferQualifications(told: QualificationInput): QualificationRecord[] {
  const parts = new Map(told.stages.map(({ slug }) => [slug, new Map<string, Part>()]));
  for (const { stage, slug, region, standings } of told.groups) {
    const unmarked = standings.every(({ qualified }) => !qualified);
    for (const { team, qualified, mark, lines, markLines } of standings) {
      const way = {
        mark,
        region,
        via: { by: 'PLACE', group: slug },
        lines: qualified ? markLines : lines,
      } as const;
      parts.get(stage)?.set(team, {
        proof: qualified ? way : null,
        place: unmarked ? way : null,
        out: false,
      });
    }
  }
  for (const { stage, slug, region, team1, team2, winner, line } of told.ties) {
    for (const team of [team1, team2]) {
      const known = parts.get(stage)?.get(team) ?? nothing;
      const won: Way = { mark: null, region, via: { by: 'TIE', tie: slug }, lines: [line] };
      parts.get(stage)?.set(team, {
        ...known,
        proof: team === winner ? won : known.proof,
        out: winner !== null && team !== winner,
      });
    }
  }
  return told.stages.flatMap(({ slug: to, name }, index) => {
    const inside = parts.get(to) ?? new Map<string, Part>();
    const before = told.stages
      .slice(0, index)
      .reverse()
      .filter(({ slug }) => [...(parts.get(slug)?.keys() ?? [])].some((team) => !inside.has(team)));
    return [...inside.keys()].flatMap((team) => {
      const played = before.flatMap(({ slug }) => {
        const part = parts.get(slug)?.get(team);
        return part === undefined ? [] : [{ from: slug, part }];
      });
      // A team that was put out of a stage did not come through it, nor past it. Past one that it played in, only a
      // place that says where it leads can have brought it here.
      const end = played.findIndex(({ part }) => part.out) + 1 || played.length;
      const found = played
        .slice(0, end)
        .find(({ part: { proof, place, out } }, since) =>
          since === 0
            ? (proof !== null && !out) || place !== null
            : proof !== null && !out && slugify(proof.mark ?? '').includes(slugify(name)),
        );
      const way = found?.part.proof ?? found?.part.place;
      if (found === undefined || way == null) return [];
      const { region, via, lines } = way;
      return { team, from: found.from, to, region, via, lines };
    });
  });
}

const nothing: Part = { proof: null, place: null, out: false };
