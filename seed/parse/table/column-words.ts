import { slugify } from '../../../src/domain/slugify.js';
import type { Cell } from '../../read/wikitext/table.js';
import { memoizeText } from '../memoize.js';
import type { ColumnKind, ColumnWords } from './column-kind.js';
import { visibleText } from './table-grid.js';
import { english } from './words/english.js';
import { french } from './words/french.js';
import { german } from './words/german.js';
import { italian } from './words/italian.js';
import { portuguese } from './words/portuguese.js';
import { spanish } from './words/spanish.js';

/** The columns that a word can head, by its slug. */
export type ColumnLookup = ReadonlyMap<string, readonly ColumnKind[]>;

const languages = [english, spanish, german, portuguese, italian, french];

/** The words of each language, the most frequent first. */
export const columnLookups: readonly ColumnLookup[] = languages.map(lookupOf);

/** The words of some kinds of columns in all languages, without those that mean one of the other kinds in any. */
export function wordsOf(
  kinds: readonly ColumnKind[],
  others: ReadonlySet<ColumnKind> = new Set(),
): ReadonlySet<string> {
  const found = new Set<string>();
  const ambiguous = new Set<string>();
  for (const [kind, list] of languages.flatMap((words) => Object.entries(words) as [ColumnKind, string][]))
    for (const word of list.split(' ')) {
      if (kinds.includes(kind)) found.add(word);
      else if (others.has(kind)) ambiguous.add(word);
    }
  return new Set([...found].filter((word) => !ambiguous.has(word)));
}

/** Whether any of the heads is one of these words. */
export function hasHead(heads: readonly (Cell | undefined)[], words: ReadonlySet<string>): boolean {
  return heads.some((head) => slugsOf(head).some((slug) => words.has(slug)));
}

function lookupOf(words: ColumnWords): ColumnLookup {
  const lookup = new Map<string, ColumnKind[]>();
  for (const [kind, list] of Object.entries(words) as [ColumnKind, string][])
    for (const word of list.split(' ')) lookup.set(word, [...(lookup.get(word) ?? []), kind]);
  return lookup;
}

/** A column without a known word, by what stands at its head. */
export interface Column {
  readonly kind: ColumnKind | undefined;
  readonly head: Cell | undefined;
}

/**
 * What the columns hold, by the words at their heads in one language. Of the kinds that a word can mean, a column has the
 * first that no other has by a word of one meaning.
 */
export function readColumns(
  heads: readonly (Cell | undefined)[],
  lookup: ColumnLookup,
  kinds: ReadonlySet<ColumnKind>,
): Column[] {
  const possible = heads.map((head) => {
    const found = slugsOf(head)
      .map((slug) => (lookup.get(slug) ?? []).filter((kind) => kinds.has(kind)))
      .find((list) => list.length > 0);
    return found ?? [];
  });
  const taken = new Set<ColumnKind>();
  const team = possible.findIndex((list) => list.includes('TEAM'));
  const columns: (ColumnKind | undefined)[] = possible.map((list) => {
    const [only, another] = list;
    if (only === undefined || another !== undefined) return undefined;
    taken.add(only);
    return only;
  });
  for (const [index, list] of possible.entries()) {
    if (list.length < 2) continue;
    // The place of a team stands before its name.
    const kind = list.find((one) => !taken.has(one) && (one !== 'POSITION' || index < team));
    if (kind !== undefined) taken.add(kind);
    columns[index] = kind;
  }
  return columns.map((kind, index) => ({ kind, head: heads[index] }));
}

const MAX_HEAD_LENGTH = 80;

function slugsOf(head: Cell | undefined): readonly string[] {
  return head === undefined ? [] : readSlugs(head.value.text);
}

/** The slugs of a head: as a whole, without what is in brackets, of that alone, and of the titles of abbreviations. */
const readSlugs = memoizeText((wikitext: string): readonly string[] => {
  const text = visibleText(wikitext).replace(/\s*\[[^[\]]*\]$/, '');
  if (text.length > MAX_HEAD_LENGTH) return [];
  if (/^[+±]\s?\/?\s?[-–−]?$/.test(text)) return ['difference', 'diff'];
  const ordinals = text.replaceAll(
    /(\d)\.?\s?([ªº°])/g,
    (_whole, digit, sign) => `${digit}${sign === 'ª' ? 'a' : 'o'}`,
  );
  const titles = [...wikitext.matchAll(/\btitle="([^"<>]{1,60})"/g)].map(([, title = '']) => title);
  const [, before = '', inside = ''] = /^([^()]*)\(([^()]*)\)/.exec(ordinals) ?? [];
  return [ordinals, before, inside, ...titles].map(slugify).filter((slug) => slug !== '');
});
