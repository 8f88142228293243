import { distance } from 'fastest-levenshtein';
import { fold } from '../../src/team/names.js';
import type { Faults } from '../errors.js';
import type { Value } from '../wikitext/template.js';
import { plain } from '../wikitext/text.js';
import { type Facts, FactsError } from './facts.js';

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
    const name = plain(value);
    const team = this.#byName.get(name);
    if (team === undefined) {
      this.faults.report(
        `No team is called "${name}" in this season.${this.#suggestion(name)}`,
        value.offset,
        value.text.length,
      );
      return undefined;
    }
    if (team.name !== name) {
      const { line } = this.faults.source.place(value.offset);
      this.spellings.push({ team: team.slug, name, line });
    }
    return team.slug;
  }

  /** Throws a `FactsError` when the facts name a team that the page does not enter. */
  checkFacts(): void {
    const unknown = (team: string) => !this.teams.some(({ name }) => name === team);
    const { aliases, promotions } = this.facts;
    const lost = [
      ...aliases
        .filter(({ team }) => unknown(team))
        .map(({ name, team }) => ({ team, by: `The alias "${name}" means` })),
      ...promotions
        .filter(({ team }) => unknown(team))
        .map(({ to, team }) => ({ team, by: `Into "${to}" goes` })),
    ];
    if (lost.length === 0) return;
    const lines = lost.map(
      ({ team, by }) => `${by} "${team}", which is no team of the page.${this.#suggestion(team)}`,
    );
    throw new FactsError(lines.join('\n'));
  }

  #suggestion(name: string): string {
    const wanted = fold(name);
    const near = [...this.#byName.keys()]
      .map((known) => ({ known, away: distance(fold(known), wanted) }))
      .filter(({ away }) => away <= Math.max(2, wanted.length * 0.4))
      .sort((a, b) => a.away - b.away)
      .slice(0, 3);
    return near.length === 0 ? '' : ` Did you mean ${near.map(({ known }) => `"${known}"`).join(' or ')}?`;
  }
}
