import type { FinalScore } from '../../../src/domain/match/score.js';
import { slugify } from '../../../src/domain/slugify.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { Template, WikitextValue } from '../../read/wikitext/template.js';
import { dashPattern } from '../dashes.js';
import { nationOfCode } from '../team/fifa-codes.js';
import type { TeamRegistry } from '../team/team-registry.js';
import { type ClaimedTeam, readClaimedTeam } from './claimed-team.js';
import { infoboxParameter } from './infobox-parameters.js';
import { isOpenTitle, isTitleNotAwarded, isTitleShared } from './title-words.js';

/** A claim of a page's infobox about the whole season. */
export interface ClaimRecord {
  readonly slug: string;
  /** The subject of the claim: `Biggest home win`. */
  readonly subject: string;
  /** The visible text, on one line. */
  readonly stated: string;
  readonly claim: Claim;
  readonly lines: readonly number[];
}

/** The claim itself: the champion, a record match, or a total. */
export type Claim =
  | { readonly kind: 'TITLE'; readonly team: ClaimedTeam }
  | {
      readonly kind: 'BIGGEST_HOME_WIN' | 'BIGGEST_AWAY_WIN' | 'HIGHEST_SCORING';
      readonly home: ClaimedTeam;
      readonly away: ClaimedTeam;
      readonly homeGoals: number;
      readonly awayGoals: number;
      /** The part of the season that it is about, as the page names it: `Apertura`; null where it is about the whole. */
      readonly part: string | null;
    }
  | { readonly kind: 'MATCHES' | 'GOALS'; readonly count: number };

const records = [
  ['biggest home win', 'Biggest home win'],
  ['biggest away win', 'Biggest away win'],
  ['biggest win', 'Biggest win'],
  ['highest scoring', 'Highest scoring'],
] as const;
const totals = [
  ['matches', 'Matches', 'MATCHES'],
  ['goals', 'Goals', 'GOALS'],
] as const;

/** Reads the claims of an infobox. Text that a season's matches cannot confirm or refute is skipped. */
export function readClaims(box: Template, registry: TeamRegistry): ClaimRecord[] {
  const line = ({ offset }: WikitextValue) => registry.problems.source.positionAt(offset).line;
  const winner = infoboxParameter(box, 'winner');
  const found = [
    ...titleOf(winner, registry).map((champion) =>
      claimRecord('Title', [champion.value], { kind: 'TITLE', team: champion.team }),
    ),
    ...records.flatMap(([name, subject]) =>
      readRecords(infoboxParameter(box, name), registry).map(({ parts, match }) =>
        claimRecord(subject, parts, { kind: record(name, match), ...match }),
      ),
    ),
    ...totals.flatMap(([name, subject, what]) => {
      const value = infoboxParameter(box, name);
      const count = value === undefined ? undefined : totalOf(value);
      return value === undefined || count === undefined
        ? []
        : [claimRecord(subject, [value], { kind: what, count })];
    }),
  ];
  const counts = new Map<string, number>();
  return found.map((claim) => {
    const number = (counts.get(claim.subject) ?? 0) + 1;
    counts.set(claim.subject, number);
    return { ...claim, slug: `${slugify(claim.subject)}${number === 1 ? '' : `-${number}`}` };
  });

  function claimRecord(
    subject: string,
    parts: readonly WikitextValue[],
    claimed: Claim,
  ): Omit<ClaimRecord, 'slug'> {
    return {
      subject,
      stated: parts.map((part) => plainText(part)).join(' '),
      claim: claimed,
      lines: parts.map(line),
    };
  }
}

/** The kind of a record; `Biggest win` is a home or an away win by its score. */
function record(name: (typeof records)[number][0], { homeGoals, awayGoals }: FinalScore) {
  if (name === 'highest scoring') return 'HIGHEST_SCORING';
  if (name === 'biggest win') return homeGoals >= awayGoals ? 'BIGGEST_HOME_WIN' : 'BIGGEST_AWAY_WIN';
  return name === 'biggest home win' ? 'BIGGEST_HOME_WIN' : 'BIGGEST_AWAY_WIN';
}

/** `1,026 (2.7 per match)` is 1026. */
function totalOf(value: WikitextValue): number | undefined {
  const number = /^(\d{1,3}(?:[,.]\d{3})+|\d{1,4})(?: ?\(.*\))?$/.exec(plainText(value))?.[1];
  return number === undefined ? undefined : Number(number.replaceAll(/[,.]/g, ''));
}

/**
 * The matches of a record, each with its lines: a head such as `9 goals:` belongs to all, and the name of a part of the
 * season, `Apertura:`, to those below it.
 */
function readRecords(value: WikitextValue | undefined, registry: TeamRegistry) {
  const parts = (value === undefined ? [] : split(value)).map((text) => ({
    text,
    head: headed.exec(text.text)?.groups?.name ?? null,
    match: readMatch(text, registry),
  }));
  const general = parts
    .filter(({ head, match }) => match === undefined && !isPart(head))
    .map(({ text }) => text);
  return parts.flatMap(({ text, match }, index) => {
    if (match === undefined) return [];
    const above =
      match.part === null ? parts.slice(0, index).findLast(({ head }) => isPart(head)) : undefined;
    const lines = [...general, ...(above === undefined ? [] : [above.text]), text];
    return [{ parts: lines, match: { ...match, part: match.part ?? above?.head ?? null } }];
  });
}

/** Whether a head is the name of a part of the season, not `9 goals`. */
function isPart(head: string | null): head is string {
  return head !== null && !/^\d/.test(head);
}

// `Apertura:`, also in bold.
const headPattern = String.raw`'*(?<name>[^:[\]{}<'\n]{1,40}):'*`;
const headed = new RegExp(`^${headPattern}$`);
// `Apertura: Alianza 7–4 Boys`
const label = new RegExp(String.raw`^${headPattern}\s+`);

/** The end of a line; a `<br>` counts if a head or another match follows and not a remark on this one. */
const ends = new RegExp(
  String.raw`\n|<br\s*/?>(?!\s*(?:\{\{small\|)?\s*\()(?=[^\n<]*\d\s?${dashPattern}\s?\d|[^\n<:]{1,45}:'*\s*(?:<|\n))`,
  'gi',
);

/** The parts of a value that can each name a match, with their positions. */
function split(value: WikitextValue): WikitextValue[] {
  let from = 0;
  const pieces = [...value.text.matchAll(ends), { index: value.text.length, 0: '' }].map((end) => {
    const piece = { text: value.text.slice(from, end.index), offset: value.offset + from };
    from = end.index + end[0].length;
    return piece;
  });
  return pieces.flatMap(({ text, offset }) => {
    const skipped = /^[\s*]*/.exec(text)?.[0].length ?? 0;
    const trimmed = withoutBreaks(text.slice(skipped));
    return trimmed === '' ? [] : [{ text: trimmed, offset: offset + skipped, templates: [] }];
  });
}

/** A text without the `<br>`s at its end. */
function withoutBreaks(text: string): string {
  let rest = text.trimEnd();
  for (let found = lastBreak.exec(rest.slice(-BREAK_LENGTH)); found !== null; ) {
    rest = rest.slice(0, -found[0].length).trimEnd();
    found = lastBreak.exec(rest.slice(-BREAK_LENGTH));
  }
  return rest;
}

const lastBreak = /<br\s*\/?>$/i;
const BREAK_LENGTH = '<br   />'.length;

const result = new RegExp(
  String.raw`^(?<before>.*?)(?<first>\d{1,2})\s*${dashPattern}\s*(?<second>\d{1,2})(?<after>.*)$`,
  's',
);

// `[[Alianza 7–4 Boys|7–4]]`, a link to the article about the match.
const linkedScore = new RegExp(
  String.raw`\[\[[^\[\]|]{1,255}\|(\s*\d{1,2}\s*${dashPattern}\s*\d{1,2}\s*)\]\]`,
  'g',
);
/** Reads `Aipsa 1–8 Sport Loreto`; undefined for other texts. */
function readMatch(part: WikitextValue, registry: TeamRegistry) {
  const text = part.text.replaceAll(linkedScore, '$1');
  const { before = '', first, second, after = '' } = result.exec(text)?.groups ?? {};
  if (plainText(before) === '' || plainText(after) === '') return undefined;
  const skipped = part.text.length - after.trimStart().length;
  const { name = null } = label.exec(before)?.groups ?? {};
  return {
    home: readClaimedTeam(
      { text: before.replace(label, '').trim(), offset: part.offset, templates: [] },
      registry,
    ),
    away: readClaimedTeam({ text: after.trim(), offset: part.offset + skipped, templates: [] }, registry),
    homeGoals: Number(first),
    awayGoals: Number(second),
    part: isPart(name) ? name : null,
  };
}

/**
 * The champion that an infobox names, if it is one team: not if it names those of two tournaments, and an unknown
 * name only if it is a name and not a sentence.
 */
function titleOf(
  value: WikitextValue | undefined,
  registry: TeamRegistry,
): { value: WikitextValue; team: ClaimedTeam }[] {
  if (value === undefined) return [];
  const text = plainText(value);
  if (isOpenTitle(text) || isTitleNotAwarded(text) || isTitleShared(text)) return [];
  const links = [...value.text.matchAll(/\[\[[^[\]]*\]\]/g)].map(([text]) => ({ ...value, text }));
  const linked = new Set(links.flatMap((link) => registry.find(link) ?? []));
  if (linked.size > 1) return [];
  const code = nationOfCode(text);
  const [own] = links.filter((link) => registry.find(link) !== undefined);
  const named = own ?? (code === undefined ? value : { ...value, text: code });
  const champion = readClaimedTeam(named, registry);
  const isName = !/[:\n]|<br/.test(value.text);
  return champion.slug !== null || isName ? [{ value, team: champion }] : [];
}
