import { groupBy } from '../../../src/domain/group-by.js';
import { wordSet } from '../word-set.js';

const connectives = wordSet('and y e et und');
const clubForms = wordSet('fc cf afc fk');

/**
 * The names of a page that spell one team in two ways: `Bahía & Costa` and `Bahía and Costa`, `Marea United FC` and
 * `Marea United`. Not those with different forms of a club, such as `Marea FC` and `Marea CF`, and not those of which
 * the page has two in one table or one tie.
 */
export class NameVariants {
  readonly #byName = new Map<string, readonly string[]>();

  /** `together` are the slugs of names that the page has in one table or tie. */
  constructor(slugs: readonly string[], together: readonly ReadonlySet<string>[]) {
    for (const names of groupBy([...new Set(slugs)], coreOf).values()) {
      const forms = new Set(names.map(formOf).filter((form) => form !== ''));
      const apart = together.some((some) => names.filter((name) => some.has(name)).length > 1);
      if (names.length < 2 || forms.size > 1 || apart) continue;
      for (const name of names) this.#byName.set(name, names);
    }
  }

  /** The other spellings of a slugified name. */
  of(slug: string): readonly string[] {
    return (this.#byName.get(slug) ?? []).filter((name) => name !== slug);
  }
}

function words(slug: string): string[] {
  return slug
    .replace(/(?<![^-])a-f-c(?![^-])/, 'afc')
    .replace(/(?<![^-])f-c(?![^-])/, 'fc')
    .replace(/(?<![^-])c-f(?![^-])/, 'cf')
    .split('-');
}

/** A slugified name without connectives and forms of a club, such as `FC`. */
export function coreOf(slug: string): string {
  const core = words(slug).filter((word) => !connectives.has(word) && !clubForms.has(word));
  return core.length === 0 ? slug : core.join('-');
}

function formOf(slug: string): string {
  return words(slug)
    .filter((word) => clubForms.has(word))
    .join('-');
}
