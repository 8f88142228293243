/** The ids of written rows, by slug. */
export class SlugIds {
  readonly #ids: ReadonlyMap<string, number>;

  constructor(slugs: readonly string[], ids: readonly number[]) {
    this.#ids = new Map(slugs.map((slug, index) => [slug, ids[index] ?? Number.NaN]));
  }

  /** The id of a slug that was written. Throws for any other slug, which is a bug of the writer. */
  of(slug: string): number {
    const id = this.#ids.get(slug);
    if (id === undefined) throw new Error(`No row was written for the slug "${slug}".`);
    return id;
  }

  /** The id of a slug that was written, null for null. */
  orNull(slug: string | null | undefined): number | null {
    return slug == null ? null : this.of(slug);
  }
}

/** Makes a slug that is unique within its stage unique within the season. */
export function stageSlug(stage: string, slug: string | null): string | null {
  return slug === null ? null : `${stage}/${slug}`;
}
