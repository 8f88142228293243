import type { Score } from '../../../src/domain/tie/decision.js';
import { plain } from '../../read/wikitext/plain-text.js';
import { parameter, type Template, type Value } from '../../read/wikitext/template.js';
import type { Roster } from '../team/team-registry.js';
import { readDate } from './match-date.js';
import { shootOut, written } from './score.js';

/** A match as a page states it; null for what it does not tell. */
export interface StatedMatch {
  readonly home: string;
  readonly away: string;
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
  readonly extraTime: boolean;
  /** Of the shoot-out, home first. */
  readonly penalties: Score | null;
  /** The day of play, `2014-06-12`. */
  readonly date: string | null;
  readonly venue: string | null;
  readonly line: number;
  readonly offset: number;
}

/** Whether a template is one match: `Football box`, `Footballbox collapsible`, `#invoke:football box|main` … */
export function isBox({ name }: Template): boolean {
  return /^(?:#invoke: ?)?football ?box(?: ?collapsible)?$/i.test(name);
}

/**
 * Reads a football box; `year` is the season's, for a date that has none.
 *
 * Undefined for one whose teams are not both known yet, and for a bye; undefined, and faults, when a team or the score
 * cannot be read. Bold says nothing here: in the collapsible one it marks the loser.
 */
export function readBox(template: Template, roster: Roster, year: number): StatedMatch | undefined {
  const { faults } = roster;
  const { offset } = template;
  const given = (name: string): Value | undefined => {
    const value = parameter(template, name)?.value;
    return value === undefined || value.text === '' ? undefined : value;
  };
  const cell = <Told>(name: string, reader: (text: string) => Told | undefined): Told | undefined => {
    const value = given(name);
    const read = reader(value?.text ?? '');
    if (read === undefined && value !== undefined)
      faults.report(`"${plain(value)}" is no score.`, value.offset, value.text.length);
    return read;
  };
  const score = cell('score', written);
  const penalties = cell('penaltyscore', shootOut);
  const date = given('date');
  const played = date === undefined ? null : readDate(date, year, faults);
  if (score?.as === 'BYE') return undefined;
  const [home, away] = (['team1', 'team2'] as const).map((name) => {
    const team = given(name);
    if (team !== undefined) return roster.resolve(team);
    faults.report(`This ${template.name.replace('#invoke:', '')} names no ${name}.`, offset);
    return undefined;
  });
  if (home === undefined || away === undefined) return undefined;
  if (home === away) {
    faults.report('A team cannot meet itself.', offset);
    return undefined;
  }
  if (score === undefined || penalties === undefined) return undefined;
  const told = score.as === 'PLAYED' ? score : undefined;
  const aet = given('aet');
  const stadium = given('stadium');
  return {
    home,
    away,
    homeGoals: told?.score.team1 ?? null,
    awayGoals: told?.score.team2 ?? null,
    extraTime: told?.extraTime === true || (aet !== undefined && !isNo(aet)),
    penalties: penalties ?? told?.penalties ?? null,
    date: played,
    venue: stadium === undefined ? null : plain(stadium) || null,
    line: faults.source.place(offset).line,
    offset,
  };
}

function isNo(value: Value): boolean {
  return /^(?:|no?|false|0)$/i.test(plain(value));
}
