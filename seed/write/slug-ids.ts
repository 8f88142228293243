/** What the database calls a noun, by its slug. */
export class SlugIds {
  readonly #ids: ReadonlyMap<string, number>;

  constructor(slugs: readonly string[], ids: readonly number[]) {
    this.#ids = new Map(slugs.map((slug, index) => [slug, ids[index] ?? Number.NaN]));
  }

  /** The id of a slug that was written; anything else is a mistake of the writer's. */
  of(slug: string): number {
    const id = this.#ids.get(slug);
    if (id === undefined) throw new Error(`"${slug}" was not written.`);
    return id;
  }

  /** The id of a slug that was written, null for null. */
  orNull(slug: string | null | undefined): number | null {
    return slug == null ? null : this.of(slug);
  }
}

/** A slug that is unique within its stage only, made unique within the season. */
export function stageSlug(stage: string, slug: string | null): string | null {
  return slug === null ? null : `${stage}/${slug}`;
}
