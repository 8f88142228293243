import { readFacts } from '../../../../seed/parse/facts-file.js';
import { Roster } from '../../../../seed/parse/team/team-registry.js';
import { Faults } from '../../../../seed/read/document-error.js';
import { Source } from '../../../../seed/read/source.js';
import { type Page, readPage } from '../../../../seed/read/wikitext/page.js';
import type { Template, Value } from '../../../../seed/read/wikitext/template.js';

/** What a reader made of some wikitext, and what it said: faults as `line:column message`, and the slots left open. */
export interface Reading<Told> {
  readonly told: readonly Told[];
  readonly faults: readonly string[];
  readonly open: readonly string[];
}

/**
 * What a reader makes of the templates of a few lines of wikitext, in a season whose teams are Alianza, Boys, Cristal
 * and Deportivo, or whoever is named where `teams` is empty.
 */
export function reading<Told>(
  wikitext: string,
  read: (template: Template, roster: Roster) => Told,
  teams: readonly string[] = ['Alianza', 'Boys', 'Cristal', 'Deportivo'],
): Reading<Told> {
  const { page, faults } = pageOf(wikitext);
  const roster = new Roster(readFacts('{}', 'season.json'), faults);
  const nowhere = { department: null, location: null, line: null };
  for (const name of teams) roster.add(name, { text: name, offset: 0, templates: [] }, nowhere);
  const told = page.templates.map((template) => read(template, roster));
  return { told, faults: lines(faults), open: roster.open.map(({ name }) => name) };
}

/** A piece of wikitext as a value with its templates, at the beginning of its page. */
export function valued(text: string): Value {
  return { text, offset: 0, templates: pageOf(text).page.templates };
}

/** A page of some wikitext, and what is wrong with it. */
export function pageOf(wikitext: string): { readonly page: Page; readonly faults: Faults } {
  const source = new Source('page.wikitext', wikitext);
  const faults = new Faults(source);
  return { page: readPage(source, faults), faults };
}

/** Faults as `line:column message`, in the order of the page. */
export function lines(faults: Faults): string[] {
  return [...faults.all]
    .sort((a, b) => a.offset - b.offset)
    .map(({ message, offset }) => {
      const { line, column } = faults.source.place(offset);
      return `${line}:${column} ${message}`;
    });
}
