import anyAscii from 'any-ascii';

/**
 * The slug of a name, by which names are compared: without accents, letter case and punctuation, its words joined by
 * hyphens.
 *
 * `Deportivo Municipal (RdM)` becomes `deportivo-municipal-rdm`; a slug stays as it is.
 */
export function slugify(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
