/** Makes slugs unique: repeated ones, such as those of teams that meet twice at one ground, get a number. */
export function uniqueSlugs<Slugged extends { readonly slug: string }>(all: readonly Slugged[]): Slugged[] {
  const counts = new Map<string, number>();
  return all.map((one) => {
    const count = (counts.get(one.slug) ?? 0) + 1;
    counts.set(one.slug, count);
    return count === 1 ? one : { ...one, slug: `${one.slug}--${count}` };
  });
}
