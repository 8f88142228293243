import { slugify } from '../../../src/domain/slugify.js';
import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import type { SeasonFacts } from '../facts-file.js';
import type { HeadingMeaning } from './heading-patterns.js';

/** What the facts settle of a heading. */
export interface HeadingOverride {
  readonly noun?: HeadingMeaning;
  /** Of a round. */
  readonly kind?: RoundKind;
  /** Which of the facts' stages it is the heading of, from 0. */
  readonly stage?: number;
}

/** What the facts settle, by a heading's words: alone, or after those of a heading above it (`Apertura, Final`). */
export class HeadingOverrides {
  readonly #byWords = new Map<string, HeadingOverride>();
  readonly #used = new Set<string>();
  readonly #headings: readonly string[];

  constructor({ headings, stages }: Pick<SeasonFacts, 'headings' | 'stages'>) {
    this.#headings = Object.keys(headings);
    for (const [words, noun] of Object.entries(headings)) this.#byWords.set(slugify(words), settledAs(noun));
    for (const [stage, { name, nativeName, heading }] of stages.entries())
      for (const words of [name, nativeName ?? name, ...heading])
        this.#byWords.set(slugify(words), { noun: 'STAGE', stage });
  }

  /** What is settled of a heading by either of its wordings, those above it given the nearest first. */
  find(wordings: readonly string[], above: readonly string[]): HeadingOverride {
    if (this.#byWords.size === 0) return {};
    for (const own of wordings) {
      for (const words of [...above.map((other) => `${other} ${own}`), own]) {
        const found = this.#byWords.get(slugify(words));
        if (found === undefined) continue;
        this.#used.add(slugify(words));
        return found;
      }
    }
    return {};
  }

  /** The headings that the facts settle and the page does not have. */
  get unused(): string[] {
    return this.#headings.filter((words) => !this.#used.has(slugify(words)));
  }
}

function settledAs(noun: SeasonFacts['headings'][string]): HeadingOverride {
  switch (noun) {
    case 'STAGE':
    case 'REGION':
    case 'GROUP':
    case 'SUMMARY':
    case 'NOTHING':
      return { noun };
    default:
      return { noun: 'ROUND', kind: noun };
  }
}
