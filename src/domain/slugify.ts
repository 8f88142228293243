import anyAscii from 'any-ascii';

/**
 * A name as it is compared: without accents, letter case and punctuation, words joined by hyphens.
 *
 * `Deportivo Municipal (RdM)` and `deportivo-municipal-rdm` are the same. A folded name is a slug as well.
 */
export function fold(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
