import { slugify } from '../../../src/domain/slugify.js';
import { articleUrl, linkedArticle } from '../../read/wikitext/article.js';
import { wordSet } from '../word-set.js';
import type { LinkedTeam, TeamsByName } from './linked-team.js';
import { coreOf } from './name-variants.js';
import { articleTitle, linkTo } from './team-link.js';

/** The keys of the links to titles of a wiki. Titles of national teams and of a club's seasons have none of their own. */
export function redirectKeys(titles: Iterable<string>, wiki: string): Set<string> {
  const keys = new Set<string>();
  for (const title of titles) {
    const article = linkedArticle(title, wiki);
    if (article !== undefined && linkTo(article).key === articleUrl(article)) keys.add(articleUrl(article));
  }
  return keys;
}

/** What a page tells of its links, by their keys. */
interface LinkKeys {
  /** Those of links to redirects. */
  readonly redirects: ReadonlySet<string>;
  /** Those in each table and each tie. */
  readonly together: readonly (readonly string[])[];
}

/**
 * The team that each link to a redirect means, by the redirect's key: the only one that the page links, without a
 * redirect, under the redirect's title, apart from words such as `FC` and `de`; or else under a name of the redirect's
 * links, or another spelling of it. None for a team of another nation, nor where that team and the redirect's are in one
 * table or one tie.
 */
export function findRedirectTargets(linked: TeamsByName, page: LinkKeys): ReadonlyMap<string, LinkedTeam> {
  const { redirects, together } = page;
  if (redirects.size === 0) return new Map();
  const targets = proposeTargets(linked, redirects);
  for (const key of keysThatMeet(targets, together)) targets.delete(key);
  return targets;
}

function proposeTargets(linked: TeamsByName, redirects: ReadonlySet<string>): Map<string, LinkedTeam> {
  const articles = new LinkedArticles(linked, redirects);
  const candidates = new Map<string, Map<string, LinkedTeam>>();
  for (const name of linked.names)
    for (const redirect of linked.as(name)) {
      if (!redirects.has(redirect.key)) continue;
      const known = candidates.get(redirect.key) ?? new Map<string, LinkedTeam>();
      candidates.set(redirect.key, known);
      const titled = articles.titled(articleTitle(redirect.key));
      for (const team of titled.length > 0 ? titled : articles.named(name))
        if (!isOfOtherNation(redirect, team)) known.set(team.key, team);
    }
  return new Map(
    [...candidates].flatMap(([key, teams]) => {
      const [only, another] = teams.values();
      return only === undefined || another !== undefined ? [] : [[key, only] as const];
    }),
  );
}

/** The teams that a page links without a redirect. */
class LinkedArticles {
  readonly #byName = new Map<string, LinkedTeam[]>();
  readonly #byTitle = new Map<string, LinkedTeam[]>();

  constructor(
    readonly linked: TeamsByName,
    redirects: ReadonlySet<string>,
  ) {
    for (const name of linked.names)
      for (const team of linked.as(name)) {
        const [url] = team.urls;
        if (url === undefined || redirects.has(team.key)) continue;
        addTo(this.#byName, name, team);
        for (const title of new Set([titleCore(name), titleCore(slugify(articleTitle(url)))]))
          addTo(this.#byTitle, title, team);
      }
  }

  /** Those with a title, or linked under it, apart from words that titles leave out. */
  titled(title: string): readonly LinkedTeam[] {
    return this.#byTitle.get(titleCore(slugify(title))) ?? [];
  }

  /** Those linked under a slugified name, or else under another spelling of it. */
  named(name: string): readonly LinkedTeam[] {
    const own = this.#byName.get(name);
    if (own !== undefined) return own;
    return this.linked.variants.of(name).flatMap((other) => this.#byName.get(other) ?? []);
  }
}

// More of one name are not told apart, so that a hostile page takes no longer than others.
const MOST_NAMESAKES = 20;

function addTo(teams: Map<string, LinkedTeam[]>, name: string, team: LinkedTeam): void {
  const known = teams.get(name);
  if (known === undefined) teams.set(name, [team]);
  else if (known.length < MOST_NAMESAKES) known.push(team);
}

const titleWords = wordSet('club de del da do di du of the');

/** A slugified title without the words that other titles of its club leave out: `Marea de Costa`, `Marea Club Costa`. */
function titleCore(slug: string): string {
  const core = coreOf(slug)
    .split('-')
    .filter((word) => !titleWords.has(word));
  return core.length === 0 ? slug : core.join('-');
}

function isOfOtherNation(one: LinkedTeam, other: LinkedTeam): boolean {
  const areFlagged = one.flags.size > 0 && other.flags.size > 0;
  return areFlagged && ![...one.flags].some((flag) => other.flags.has(flag));
}

/** The keys of redirects that are in one table or one tie with their target, or with another redirect to it. */
function keysThatMeet(
  targets: ReadonlyMap<string, LinkedTeam>,
  together: readonly (readonly string[])[],
): Set<string> {
  const met = new Set<string>();
  for (const keys of together) {
    const firstOfTeam = new Map<string, string>();
    for (const key of keys) {
      const team = targets.get(key)?.key ?? key;
      const first = firstOfTeam.get(team) ?? key;
      firstOfTeam.set(team, first);
      if (first !== key) met.add(first).add(key);
    }
  }
  return met;
}
