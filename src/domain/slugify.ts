import anyAscii from 'any-ascii';

/**
 * The slug of a name, by which names are compared: without accents, letter case and punctuation, its words joined by
 * hyphens.
 *
 * `Deportivo Municipal (RdM)` becomes `deportivo-municipal-rdm`, `Qoʻqon` becomes `qoqon`; a slug stays as it is.
 */
export function slugify(name: string): string {
  return (
    anyAscii(name)
      .toLowerCase()
      // `anyAscii` makes every apostrophe, accent and letter of their look one of these.
      .replaceAll(/['`]/g, '')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
  );
}
