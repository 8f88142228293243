import { slugify } from '../../../src/domain/slugify.js';
import { codeOfNation } from './fifa-codes.js';

/** A national team. */
export interface NationalTeam {
  /** By the name that football's templates show for it: `Mexico`. */
  readonly nation: string;
  readonly women: boolean;
  /** 20 for an under-20 team; null for the senior one. */
  readonly under: number | null;
}

const pattern =
  /^(?:the )?(.+?)(?: (men|women)'s)? national (?:under-(\d\d) )?(?:football|soccer) team(?: \(.*\))?$/i;

/** The national team that an article of the English Wikipedia is about; undefined for any other article. */
export function readNationalTitle(title: string): NationalTeam | undefined {
  const [, nation, sex, under] = pattern.exec(title.replaceAll('’', "'")) ?? [];
  if (nation === undefined) return undefined;
  return {
    nation,
    women: sex?.toLowerCase() === 'women',
    under: under === undefined ? null : Number(under),
  };
}

/** What is the same for all titles and templates that mean a national team: `nation mex women under-20`. */
export function nationalKey({ nation, women, under }: NationalTeam): string {
  const parts = [
    'nation',
    nationSlug(nation),
    ...(women ? ['women'] : []),
    ...(under === null ? [] : [`under-${under}`]),
  ];
  return parts.join(' ');
}

/** The slug of a nation's FIFA code, else of its name. */
export function nationSlug(nation: string): string {
  return slugify(codeOfNation(nation) ?? nation);
}

// Where the sport is called soccer, and the titles of the men's teams say that they are the men's.
const soccerNations: ReadonlySet<string> = new Set(['United States', 'Canada', 'Australia']);

/**
 * The titles that an article about a national team has on the English Wikipedia, the usual one first. The others lead
 * to the same article: `Mexico men's national football team`.
 */
export function nationalTitles(team: NationalTeam): string[] {
  const isSoccer = soccerNations.has(team.nation);
  const sports = isSoccer ? ['soccer', 'football'] : ['football', 'soccer'];
  const sexes = team.women ? [" women's"] : isSoccer ? [" men's", ''] : ['', " men's"];
  const age = team.under === null ? '' : `under-${team.under} `;
  return sports.flatMap((sport) => sexes.map((sex) => `${team.nation}${sex} national ${age}${sport} team`));
}
