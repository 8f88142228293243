import { groupBy } from '../../../src/domain/group-by.js';
import { slugify } from '../../../src/domain/slugify.js';
import { articleAt, linkedArticle } from '../../read/wikitext/article.js';
import type { SeasonFacts } from '../facts-file.js';
import type { PageNote } from '../page-note.js';
import { teamFact } from './similar-names.js';
import { articleTitle, linkTo, type TeamLink } from './team-link.js';
import type { LinkedTeams } from './team-mentions.js';

/** An entry under `teams` in the facts file. */
export type TeamFact = SeasonFacts['teams'][number];

/** What the facts file says about teams, by their names and articles, and which articles the documents say are one. */
export class TeamFacts {
  readonly #byName: ReadonlyMap<string, TeamFact[]>;
  readonly #links = new Map<TeamFact, TeamLink>();
  /** The link of an article by each of the keys that the facts give it. */
  readonly #byKey = new Map<string, TeamLink>();
  readonly #redirected: ReadonlyMap<string, TeamLink>;

  constructor(
    readonly teams: readonly TeamFact[],
    wiki: string,
    /** The titles of articles to which redirects lead, by theirs. */
    redirects: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#redirected = followRedirects(redirects, wiki);
    this.#byName = groupBy(teams, ({ name }) => slugify(name));
    for (const fact of teams) {
      const links = fact.article.flatMap((article) => {
        const read = articleAt(article) ?? linkedArticle(article, wiki);
        return read === undefined ? [] : [linkTo(read)];
      });
      const [first] = links;
      if (first === undefined) continue;
      const link = { key: first.key, urls: [...new Set(links.flatMap(({ urls }) => urls))] };
      this.#links.set(fact, link);
      for (const { key } of links) this.#byKey.set(key, link);
    }
  }

  /** The same link for all articles that the facts say are one, and for those that redirects lead to. */
  canonical(link: TeamLink): TeamLink {
    const followed = this.#redirected.get(link.key) ?? link;
    return this.#byKey.get(link.key) ?? this.#byKey.get(followed.key) ?? followed;
  }

  /** The article that the facts give for a name; null where they give none, or several. */
  articleOf(name: string): TeamLink | null {
    const links = (this.#byName.get(slugify(name)) ?? []).flatMap((fact) => this.#links.get(fact) ?? []);
    return links.length === 1 ? (links[0] ?? null) : null;
  }

  /** Whether the facts give an article. */
  has({ key }: TeamLink): boolean {
    return this.#byKey.has(key);
  }

  /** The article of a fact; undefined where it gives none. */
  linkOf(fact: TeamFact): TeamLink | undefined {
    return this.#links.get(fact);
  }

  /** Whether the facts list a team of exactly this name. */
  lists(name: string): boolean {
    return this.teams.some((fact) => fact.name === name);
  }

  /** What the facts say of a team: the entry with its article, else one of its name without an article. */
  of(name: string, link: TeamLink | null): TeamFact | undefined {
    const facts = this.teams.filter((fact) => fact.name === name);
    const linked = facts.find((fact) => link !== null && this.#links.get(fact)?.key === link.key);
    return linked ?? facts.find((fact) => !this.#links.has(fact));
  }
}

/** The link of the article to which each redirect leads, by the key of the redirect's own and of the article's. */
function followRedirects(redirects: ReadonlyMap<string, string>, wiki: string): Map<string, TeamLink> {
  const linkOf = (title: string) => {
    const article = linkedArticle(title, wiki);
    return article === undefined ? undefined : linkTo(article);
  };
  const urls = new Map<string, Set<string>>();
  const targets = new Map<string, TeamLink>();
  for (const [title, first] of redirects) {
    // A redirect to a redirect is followed once, as MediaWiki does.
    const [from, to] = [linkOf(title), linkOf(redirects.get(first) ?? first)];
    if (from === undefined || to === undefined || from.key === to.key) continue;
    const known = urls.get(to.key) ?? new Set(to.urls);
    urls.set(to.key, known);
    for (const url of from.urls) known.add(url);
    targets.set(from.key, to);
    targets.set(to.key, to);
  }
  return new Map(
    [...targets].map(([key, to]) => [key, { key: to.key, urls: [...(urls.get(to.key) ?? to.urls)] }]),
  );
}

/** What a page has of what the facts file names. */
interface PageTeams {
  readonly names: ReadonlySet<string>;
  /** Whether a team of the page has the article of a fact, or the fact gives none. */
  hasArticle(fact: TeamFact): boolean;
  /** What else a name may mean, as the end of a message. */
  suggestion(name: string): string;
}

/** Errors for teams of the facts file that the page does not have, and for aliases that are themselves teams. */
export function unusedTeamFacts(facts: SeasonFacts, page: PageTeams): string[] {
  const notOnPage = (by: string, team: string) =>
    page.names.has(team) ? [] : [`${by} "${team}", which is not a team of the page.${page.suggestion(team)}`];
  const { aliases, promotions, relegations, teams, champion } = facts;
  return [
    ...aliases.flatMap(({ name, team }) => [
      ...notOnPage(`The alias "${name}" in the facts file means`, team),
      ...(page.names.has(name)
        ? [`The alias "${name}" in the facts file is itself a team of the page.`]
        : []),
    ]),
    ...promotions.flatMap(({ to, team }) =>
      notOnPage(`The promotion to "${to}" in the facts file is of`, team),
    ),
    ...relegations.flatMap(({ team }) => notOnPage('A relegation in the facts file is of', team)),
    ...teams.flatMap((fact) => {
      const missing = notOnPage('Under "teams" the facts file lists', fact.name);
      if (missing.length > 0 || page.hasArticle(fact)) return missing;
      return [
        `Under "teams" the facts file gives "${fact.name}" the article "${fact.article[0]}", which is of no team of the page.`,
      ];
    }),
    ...(champion == null ? [] : notOnPage('The champion in the facts file is', champion)),
  ];
}

/** The same link for all links to one team: as the facts say, or else as the page's redirects do. */
export function canonicalLink(link: TeamLink, linked: LinkedTeams, facts: TeamFacts): TeamLink {
  const stated = facts.canonical(link);
  return stated === link ? facts.canonical(linked.withoutRedirect(link)) : stated;
}

/**
 * Notes on names that the page links to several articles, with what to write if these are one team. A name whose
 * articles the facts file gives has none.
 */
export function namesakeNotes(linked: LinkedTeams, facts: TeamFacts): PageNote[] {
  return linked.names.flatMap((name) => {
    const teams = linked.as(name).filter(({ urls }) => urls.length > 0);
    const keys = new Set(teams.map((team) => canonicalLink(team, linked, facts).key));
    const [first, second] = teams;
    if (first === undefined || second === undefined || keys.size === 1) return [];
    if (teams.every((team) => facts.has(team))) return [];
    const articles = teams.map(({ urls: [url = ''] }) => articleTitle(url));
    const titles = articles.map((title) => `"${title}"`);
    const fact = teamFact(first.name, { article: articles });
    return [
      {
        kind: 'NAMESAKES' as const,
        message: `"${first.name}" is linked to ${titles.join(' and ')}: different teams. If they are one, write in the facts file ${fact}.`,
        line: second.line,
      },
    ];
  });
}
