/** Slugs that are met again, as in a league whose teams meet twice at one side's, are counted on. */
export function uniqueSlugs<Slugged extends { readonly slug: string }>(all: readonly Slugged[]): Slugged[] {
  const met = new Map<string, number>();
  return all.map((one) => {
    const times = (met.get(one.slug) ?? 0) + 1;
    met.set(one.slug, times);
    return times === 1 ? one : { ...one, slug: `${one.slug}--${times}` };
  });
}
