import { slugify } from '../domain/slugify.js';

/** Teams, seasons, stages, regions, departments and competitions that a text names, by slug, name or alias. */
export function whereNameMatches(text: string): { keys: { has: string } } {
  return { keys: { has: slugify(text) } };
}
