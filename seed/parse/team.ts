import { distance } from 'fastest-levenshtein';
import { fold } from '../../src/team/names.js';
import type { Faults } from '../errors.js';
import type { Value } from '../wikitext/template.js';
import { plain } from '../wikitext/text.js';
import type { Facts } from './facts.js';

/** A team as its season's page introduces it. */
export interface TeamRecord {
  readonly name: string;
  readonly slug: string;
  /** Slug of its department; null where the page does not tell. */
  readonly department: string | null;
  readonly location: string | null;
  /** The spellings that the facts declare to mean it, each with its reason. */
  readonly aliases: readonly { readonly name: string; readonly reason: string }[];
  /** 1-based line of the list that introduces it; null where there is none. */
  readonly line: number | null;
}

/** A spelling that needed an alias, where the page uses it. */
export interface Spelling {
  readonly team: string;
  readonly name: string;
  readonly line: number;
}

/** The season's teams, found by every spelling that the page and the facts' aliases allow. */
export class Roster {
  readonly teams: TeamRecord[] = [];
  readonly spellings: Spelling[] = [];
  readonly #byName = new Map<string, TeamRecord>();

  constructor(
    readonly facts: Facts,
    readonly faults: Faults,
  ) {}

  /** Enters a team under its canonical name. The same name again, or one that differs in accents only, is a fault. */
  add(name: string, place: Value, rest: Pick<TeamRecord, 'department' | 'location' | 'line'>): void {
    const slug = fold(name);
    const same = this.teams.find((team) => team.slug === slug);
    if (same !== undefined) {
      this.faults.report(`The team "${same.name}" is entered twice.`, place.offset, place.text.length);
      return;
    }
    const aliases = this.facts.aliases.filter((alias) => alias.team === name);
    const team = {
      name,
      slug,
      aliases: aliases.map((alias) => ({ name: alias.name, reason: alias.reason })),
      ...rest,
    };
    this.teams.push(team);
    this.#byName.set(name, team);
    for (const alias of aliases) this.#byName.set(alias.name, team);
  }

  /** The slug of the team that a value names; undefined, and a fault at its place, when no team is called so. */
  resolve(value: Value): string | undefined {
    const slug = this.recognise(value);
    if (slug !== undefined) return slug;
    const name = plain(value);
    this.faults.report(
      `No team is called "${name}" in this season.${this.#suggestion(name)}`,
      value.offset,
      value.text.length,
    );
    return undefined;
  }

  /** The slug of the team that a value names; undefined when no team is called so, which is no fault here. */
  recognise(value: Value): string | undefined {
    const name = plain(value);
    const team = this.#byName.get(name);
    if (team === undefined) return undefined;
    if (team.name !== name) {
      const { line } = this.faults.source.place(value.offset);
      this.spellings.push({ team: team.slug, name, line });
    }
    return team.slug;
  }

  /** What the facts say of teams that the page does not enter, and of aliases that are teams of their own. */
  get faultsOfFacts(): string[] {
    const known = new Set(this.teams.map(({ name }) => name));
    const lost = (by: string, team: string) =>
      known.has(team) ? [] : [`${by} "${team}", which is no team of the page.${this.#suggestion(team)}`];
    const { aliases, promotions } = this.facts;
    return [
      ...aliases.flatMap(({ name, team }) => [
        ...lost(`The alias "${name}" means`, team),
        ...(known.has(name) ? [`The alias "${name}" is a team of the page itself.`] : []),
      ]),
      ...promotions.flatMap(({ to, team }) => lost(`Into "${to}" goes`, team)),
    ];
  }

  #suggestion(name: string): string {
    const wanted = fold(name);
    const near = [...this.#byName]
      .map(([spelling, team]) => ({ team, away: distance(fold(spelling), wanted) }))
      .filter(({ away }) => away <= Math.max(2, wanted.length * 0.4))
      .sort((a, b) => a.away - b.away);
    const names = [...new Set(near.map(({ team }) => `"${team.name}"`))].slice(0, 3);
    return names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`;
  }
}
