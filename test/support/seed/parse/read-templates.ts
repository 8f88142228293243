import { readFacts } from '../../../../seed/parse/facts-file.js';
import { TeamRegistry } from '../../../../seed/parse/team/team-registry.js';
import { Problems } from '../../../../seed/read/document-error.js';
import { type Page, readPage } from '../../../../seed/read/page.js';
import { Source } from '../../../../seed/read/source.js';
import type { Template, WikitextValue } from '../../../../seed/read/wikitext/template.js';

/** What a reader made of some wikitext, and what it said: problems as `line:column message`, and the slots left open. */
export interface Reading<Told> {
  readonly told: readonly Told[];
  readonly problems: readonly string[];
  readonly open: readonly string[];
}

/**
 * What a reader makes of the templates of a few lines of wikitext, in a season whose teams are Alianza, Boys, Cristal
 * and Deportivo, or whoever is named where `teams` is empty.
 */
export function reading<Told>(
  wikitext: string,
  read: (template: Template, roster: TeamRegistry) => Told,
  teams: readonly string[] = ['Alianza', 'Boys', 'Cristal', 'Deportivo'],
): Reading<Told> {
  const { page, problems } = pageOf(wikitext);
  const roster = new TeamRegistry(readFacts('{}', 'season.json'), problems);
  const nowhere = { department: null, location: null, line: null };
  for (const name of teams) roster.add(name, { text: name, offset: 0, templates: [] }, nowhere);
  const told = page.templates.map((template) => read(template, roster));
  return { told, problems: lines(problems), open: roster.placeholders.map(({ name }) => name) };
}

/** A page of some wikitext, what is wrong with it, and a season that takes the teams which the page names. */
export function registryOf(wikitext: string) {
  const read = pageOf(wikitext);
  return { ...read, registry: new TeamRegistry(readFacts('{}', 'season.json'), read.problems) };
}

/** A piece of wikitext as a value with its templates, at the beginning of its page. */
export function valued(text: string): WikitextValue {
  return { text, offset: 0, templates: pageOf(text).page.templates };
}

/** A page of some wikitext, and what is wrong with it. */
export function pageOf(wikitext: string): { readonly page: Page; readonly problems: Problems } {
  const source = new Source('page.wikitext', wikitext);
  const problems = new Problems(source);
  return { page: readPage(source, problems), problems };
}

/** Problems and notes as `line:column message`, in the order of the page. */
export function lines(problems: Problems): string[] {
  return [...problems.all, ...problems.notes]
    .sort((a, b) => a.offset - b.offset)
    .map(({ message, offset }) => {
      const { line, column } = problems.source.positionAt(offset);
      return `${line}:${column} ${message}`;
    });
}
