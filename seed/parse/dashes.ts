/** The characters that pages use as a dash, for a character class of a regular expression; the hyphen is last. */
export const dashCharacters = '‐‑‒–—―−-';

/** A dash of any kind, or its entity, as a part of a regular expression over wikitext. */
export const dashPattern = `(?:[${dashCharacters}]|&ndash;)`;
