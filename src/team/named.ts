import type { Prisma } from '../generated/prisma/client.js';
import { fold } from './names.js';

/** Seasons, stages, regions, departments and competitions that a text names, by slug or by name. */
export function keyed(text: string): { keys: { has: string } } {
  return { keys: { has: fold(text) } };
}

/** Teams that a text names, by slug, name or alias. */
export function named(text: string): Prisma.TeamWhereInput {
  const key = fold(text);
  return { OR: [{ slug: key }, { names: { some: { key } } }] };
}
