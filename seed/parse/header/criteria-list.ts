import { plainText } from '../../read/wikitext/plain-text.js';
import type { Template } from '../../read/wikitext/template.js';

/**
 * The items of a list in a table's rules, whatever separates them: numbers, ordinals, letters, Roman numerals, bullets,
 * lines, list templates, semicolons, and where there is nothing else commas.
 *
 * `1st points; 2nd goal difference` has `points` and `goal difference`. What follows an item of a numbered list in
 * another sentence is no part of the list.
 */
export function readCriteriaList(wikitext: string): string[] {
  const text = withoutHeading(visibleText(wikitext));
  const items = numberedItems(text) ?? separatedItems(text);
  return items.map(withoutOrdinal).filter((item) => /\p{L}/u.test(item));
}

// Stands for every line and every bullet.
const BULLET = '•';
const listTemplates =
  /^(?:(?:ordered|numbered|unordered|bulleted|unbulleted|plain|flat|horizontal|h)[ -]?list|olist|ulist|ubl|ublist|flatlist|lista)$/i;

function visibleText(wikitext: string): string {
  const lines = wikitext.replaceAll(
    /<br\b[^<>]*>|<\/?(?:li|ol|ul|p|div)\b[^<>]*>|\n\s*[*#:;]+/gi,
    ` ${BULLET} `,
  );
  return plainText(lines, showList);
}

function showList({ name, parameters }: Template): string | undefined {
  if (!listTemplates.test(name)) return undefined;
  const items = parameters.filter(({ positional }) => positional).map(({ value }) => visibleText(value.text));
  return ` ${BULLET} ${items.join(` ${BULLET} `)}`;
}

function withoutHeading(text: string): string {
  const heading = /^[^:;•]{0,80}:/.exec(text)?.[0] ?? '';
  return /rule|classif|criteri|order|tie|clasific|desempate|regla|rank|kriterien/i.test(heading)
    ? text.slice(heading.length)
    : text;
}

/** The ways to number a list, each with the number of items that make one. */
const numberings: readonly {
  readonly mark: RegExp;
  readonly numberOf: (mark: string) => number;
  readonly least: number;
}[] = [
  {
    mark: /(?<![\p{L}\d]|\d[.,])\(?(\d{1,2})(?:[).:]\)?|\.?[ºª°]\)?\.?|(?:st|nd|rd|th)\b[).:]?|\s?[-–—](?=\s))/giu,
    numberOf: Number,
    least: 1,
  },
  {
    mark: /(?<![\p{L}\d])\(?([a-l])[).](?!\p{L}[.)])/giu,
    numberOf: (letter) => letter.toLowerCase().charCodeAt(0) - 96,
    least: 2,
  },
  {
    mark: /(?<![\p{L}\d])\(?(x?(?:ix|iv|v?i{0,3}))[).]/giu,
    numberOf: (numeral) => romanNumerals.indexOf(numeral.toLowerCase()),
    least: 2,
  },
];

const romanNumerals = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii'];

function numberedItems(text: string): string[] | undefined {
  for (const { mark, numberOf, least } of numberings) {
    const marks = inSequence(
      [...text.matchAll(mark)].map(({ 0: { length }, 1: number = '', index }) => {
        return { number: numberOf(number), start: index, end: index + length };
      }),
    );
    if (marks.length < least) continue;
    const pieces = marks.map(({ end }, at) => text.slice(end, marks[at + 1]?.start));
    return pieces.map((piece) => /^[\s•]*(.*?)(?:[;•]|,?\s*$|\.(?:\s|$))/su.exec(piece)?.[1] ?? piece);
  }
  return undefined;
}

interface Mark {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The marks that count on from one; `(3 points = 3)` within an item is none, and a number can be missing. */
function inSequence(marks: readonly Mark[]): Mark[] {
  const found: Mark[] = [];
  for (const [at, mark] of marks.entries()) {
    const expected = (found.at(-1)?.number ?? 0) + 1;
    const isNext = mark.number === expected;
    const isAfterGap =
      found.length > 0 &&
      mark.number > expected &&
      !marks.slice(at).some(({ number }) => number === expected);
    if (isNext || isAfterGap) found.push(mark);
  }
  return found;
}

function separatedItems(text: string): string[] {
  const strong = text.split(/[;•·>→|]|\s\/\s/u).filter((item) => item.trim() !== '');
  return strong.length > 1 ? strong : text.split(/,\s|\.\s|\s(?:then|luego|después)\s/iu);
}

const ordinals =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|s[eé]ptim[oa]|octav[oa]|noven[oa]|d[eé]cim[oa]';
const leading = new RegExp(
  `^[\\s.,:;•–—-]*(?:(?:(?:and|then|finally|lastly|y|e|luego|despu[eé]s|finalmente|por [uú]ltimo|(?:en )?(?:${ordinals})(?:ly)?(?: (?:lugar|t[eé]rmino|criterio))?)(?:[\\s,:.–—-]+|$))*)`,
  'iu',
);

function withoutOrdinal(item: string): string {
  return item.replace(leading, '').replace(/[\s.,;:]+$/u, '');
}
