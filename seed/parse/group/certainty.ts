import { slugify } from '../../../src/domain/slugify.js';

/**
 * Whether what a table says of a place holds whatever happens: `Possible knockout stage` does not, nor does one of two
 * things, `Champions League or Europa League`.
 */
export function isCertain(text: string): boolean {
  return !uncertain.test(slugify(text));
}

const uncertain = new RegExp(
  `(?:^|-)(?:${[
    // Not May 2014.
    'possibl[ey]|possibility|potential(?:ly)?|probabl[ey]|may(?!-\\d)|might|could|conditional(?:ly)?|provisional(?:ly)?|depend(?:s|ing)',
    'if|unless|or|subject-to|eventual(?:ly)?|pending',
    'posibles?|posiblemente|posibilidad|potencial(?:es)?|probables?|puede[n]?|podrian?|eventual(?:es|mente)?|depende|segun|si|o',
    'possive(?:l|is)|pode[m]?|ou|possibil[ei]|puo|potenziale|moglich(?:e|er|erweise)?|eventuell|oder|gegebenenfalls',
  ].join('|')})(?:-|$)`,
);
