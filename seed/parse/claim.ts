import { fold } from '../../src/team/names.js';
import { parameter, type Template, type Value } from '../wikitext/template.js';
import { plain } from '../wikitext/text.js';
import { count } from './score.js';
import type { Roster } from './team.js';

/** What a page's infobox claims about the season as a whole. */
export interface ClaimRecord {
  readonly slug: string;
  /** `Biggest home win` */
  readonly subject: string;
  /** As written, on one line. */
  readonly stated: string;
  readonly claimed: Claimed;
  readonly lines: readonly number[];
}

/** The claim itself: who won, which match is the record, how many there were. */
export type Claimed =
  | { readonly what: 'TITLE'; readonly team: ClaimedTeam }
  | {
      readonly what: 'BIGGEST_HOME_WIN' | 'BIGGEST_AWAY_WIN' | 'HIGHEST_SCORING';
      readonly home: ClaimedTeam;
      readonly away: ClaimedTeam;
      readonly homeGoals: number;
      readonly awayGoals: number;
    }
  | { readonly what: 'MATCHES' | 'GOALS'; readonly count: number };

/** A team as a claim names it; the slug is null for one that is no team of the page, which fails the claim. */
export interface ClaimedTeam {
  readonly name: string;
  readonly slug: string | null;
}

type Told = Omit<ClaimRecord, 'slug'>;

const winners = ['winners', 'champion', 'champions'];
const records = [
  ['biggest home win', 'BIGGEST_HOME_WIN', 'Biggest home win'],
  ['biggest away win', 'BIGGEST_AWAY_WIN', 'Biggest away win'],
  ['highest scoring', 'HIGHEST_SCORING', 'Highest scoring'],
] as const;
const totals = [
  ['matches', 'MATCHES', 'Matches'],
  ['total goals', 'GOALS', 'Goals'],
  ['goals', 'GOALS', 'Goals'],
] as const;

/** Reads the claims of an infobox. A text that claims nothing that a season's matches could bear out is none. */
export function readClaims(box: Template, roster: Roster): ClaimRecord[] {
  const given = (name: string): Value | undefined => {
    const value = parameter(box, name)?.value;
    return value === undefined || value.text === '' ? undefined : value;
  };
  const line = ({ offset }: Value) => roster.faults.source.place(offset).line;
  const found = [
    ...winners
      .flatMap((name) => given(name) ?? [])
      .slice(0, 1)
      .map((value): Told => {
        const claimed: Claimed = { what: 'TITLE', team: team(value, roster) };
        return { subject: 'Title', stated: plain(value), claimed, lines: [line(value)] };
      }),
    ...records.flatMap(([name, what, subject]) =>
      readRecords(given(name), roster).map(
        ({ parts, match }): Told => ({
          subject,
          stated: parts.map((part) => plain(part)).join(' '),
          claimed: { what, ...match },
          lines: parts.map(line),
        }),
      ),
    ),
    ...totals.flatMap(([name, what, subject]): Told[] => {
      const value = given(name);
      const number = value === undefined ? null : count(value.text);
      if (value === undefined || typeof number !== 'number') return [];
      return [{ subject, stated: plain(value), claimed: { what, count: number }, lines: [line(value)] }];
    }),
  ];
  return found.map((claim, index) => {
    const before = found.slice(0, index).filter(({ subject }) => subject === claim.subject).length;
    return { ...claim, slug: `${fold(claim.subject)}${before === 0 ? '' : `-${before + 1}`}` };
  });
}

/** The matches that a record names, each with the lines that it stands on: `9 goals:` is about all that follow. */
function readRecords(value: Value | undefined, roster: Roster) {
  const parts = value === undefined ? [] : split(value);
  const read = parts.map((part) => ({ part, match: readMatch(part, roster) }));
  const heads = read.filter(({ match }) => match === undefined).map(({ part }) => part);
  return read.flatMap(({ part, match }) => (match === undefined ? [] : [{ parts: [...heads, part], match }]));
}

/** A value's lines, each with its own place. */
function split(value: Value): Value[] {
  return [...value.text.matchAll(/[^\n]+/g)].flatMap(({ 0: text, index }) => {
    const skipped = /^[\s*]*/.exec(text)?.[0].length ?? 0;
    const trimmed = text.slice(skipped).replace(/\s*(?:<br\s*\/?>\s*)*$/, '');
    return trimmed === '' ? [] : [{ text: trimmed, offset: value.offset + index + skipped, templates: [] }];
  });
}

const told = /^(?<before>.*?)(?<first>\d{1,2})\s*(?:[‐‑‒–—―−-]|&ndash;)\s*(?<second>\d{1,2})(?<after>.*)$/s;

/** `Aipsa 1–8 Sport Loreto`; undefined for what is no match. */
function readMatch(part: Value, roster: Roster) {
  const { before = '', first, second, after = '' } = told.exec(part.text)?.groups ?? {};
  if (plain(before) === '' || plain(after) === '') return undefined;
  const skipped = part.text.length - after.trimStart().length;
  return {
    home: team({ text: before.trim(), offset: part.offset, templates: [] }, roster),
    away: team({ text: after.trim(), offset: part.offset + skipped, templates: [] }, roster),
    homeGoals: Number(first),
    awayGoals: Number(second),
  };
}

/** The team of a text, whose last brackets can be a part of the name or a remark on it: `San Simón (1st Title)`. */
function team(value: Value, roster: Roster): ClaimedTeam {
  const bare = { ...value, text: value.text.replace(/\s*\([^()]*\)$/, '') };
  const whole = roster.recognise(value);
  const slug = whole ?? roster.recognise(bare);
  return { name: plain(whole === undefined ? bare : value), slug: slug ?? null };
}
