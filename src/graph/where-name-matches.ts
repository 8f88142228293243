import { slugify } from '../domain/slugify.js';

/** Teams, seasons, stages, regions, groups, departments and competitions that a text names, by slug, name or alias. */
export function whereNameMatches(text: string): { keys: { has: string } } {
  return { keys: { has: slugify(text) } };
}

/**
 * The one team that a text means: the one whose slug it is, or else the only one with this name or alias. No team for a
 * name that several teams have, so that a filter takes no statement to find out that its team is unambiguous.
 */
export function whereTeamMatches(text: string): { exactKeys: { has: string } } {
  const folded = slugify(text);
  return { exactKeys: { has: text === folded ? folded : `=${folded}` } };
}
