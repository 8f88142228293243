import type { NamedNoun } from './suggest-names.js';

/** What a field looks up by one of its arguments, and is null without. */
export interface Lookup {
  readonly noun: NamedNoun;
  readonly argument: string;
  /** The argument for the season in which it looks. */
  readonly seasonArgument?: string | undefined;
}

/** The options of a field that looks a node up by a name: an answer in which it is null has near names. */
export function looksUp(noun: NamedNoun, argument: string, seasonArgument?: string) {
  return { extensions: { lookup: { noun, argument, seasonArgument } satisfies Lookup } };
}

/** What a field looks up; null for any other field. */
export function lookupOf({ extensions }: { readonly extensions: object }): Lookup | null {
  return (extensions as { readonly lookup?: Lookup }).lookup ?? null;
}
