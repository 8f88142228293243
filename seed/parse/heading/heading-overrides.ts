import { slugify } from '../../../src/domain/slugify.js';
import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import type { SeasonFacts } from '../facts-file.js';
import type { HeadingMeaning } from './heading-patterns.js';

/** The meaning that the facts file gives to a heading. */
export interface HeadingOverride {
  readonly meaning?: HeadingMeaning;
  /** The kind of a round. */
  readonly kind?: RoundKind;
  /** The index of the stage in the facts file's list. */
  readonly stage?: number;
}

/** The facts file's overrides by heading: its words alone, or after those of a heading above it (`Apertura, Final`). */
export class HeadingOverrides {
  readonly #byWords = new Map<string, HeadingOverride>();
  readonly #used = new Set<string>();
  readonly #headings: readonly string[];

  constructor({ headings, stages }: Pick<SeasonFacts, 'headings' | 'stages'>) {
    this.#headings = Object.keys(headings);
    for (const [words, meaning] of Object.entries(headings))
      this.#byWords.set(slugify(words), overrideOf(meaning));
    for (const [stage, { name, nativeName, heading }] of stages.entries())
      for (const words of [name, nativeName ?? name, ...heading])
        this.#byWords.set(slugify(words), { meaning: 'STAGE', stage });
  }

  /** The override of a heading by either of its wordings; `outerHeadings` are those above it, the nearest first. */
  find(wordings: readonly string[], outerHeadings: readonly string[]): HeadingOverride {
    if (this.#byWords.size === 0) return {};
    for (const wording of wordings) {
      for (const words of [...outerHeadings.map((other) => `${other} ${wording}`), wording]) {
        const found = this.#byWords.get(slugify(words));
        if (found === undefined) continue;
        this.#used.add(slugify(words));
        return found;
      }
    }
    return {};
  }

  /** The headings of the facts file that the page does not have. */
  get unused(): string[] {
    return this.#headings.filter((words) => !this.#used.has(slugify(words)));
  }
}

function overrideOf(meaning: SeasonFacts['headings'][string]): HeadingOverride {
  switch (meaning) {
    case 'STAGE':
    case 'REGION':
    case 'GROUP':
    case 'SUMMARY':
    case 'NOTHING':
      return { meaning };
    default:
      return { meaning: 'ROUND', kind: meaning };
  }
}
