import { slugify } from '../domain/slugify.js';
import { clientError } from './errors.js';
import { filterLimits } from './filters/combination.js';

/** Teams, seasons, stages, regions, groups, departments and competitions that a text names, by slug, name or alias. */
export function whereNameMatches(text: string): { keys: { has: string } } {
  return { keys: { has: slugify(text) } };
}

/**
 * The one team that a text means: the one whose slug it is, or else the only one with this name or alias. No team for a
 * name that several teams have, so that a filter takes no statement to find out that its team is unambiguous.
 */
export function whereTeamMatches(text: string): { exactKeys: { has: string } } {
  return { exactKeys: { has: exactTeamKey(text) } };
}

/** The teams that some texts mean, each as `whereTeamMatches` finds it. Throws BAD_USER_INPUT for none or too many. */
export function whereTeamsMatch(texts: readonly string[]): { exactKeys: { hasSome: string[] } } {
  if (texts.length < 1 || texts.length > filterLimits.names)
    throw clientError(
      'BAD_USER_INPUT',
      `\`teams\` must have 1 to ${filterLimits.names} names; got ${texts.length}.`,
    );
  return { exactKeys: { hasSome: texts.map(exactTeamKey) } };
}

/** The key that only the team has that a text means. */
export function exactTeamKey(text: string): string {
  const folded = slugify(text);
  return text === folded ? folded : `=${folded}`;
}
