import type { Problems } from '../../read/document-error.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { Template, WikitextValue } from '../../read/wikitext/template.js';
import { months } from '../months.js';
import { wordSet } from '../word-set.js';

const namesByMonth = months.map((names) => [...wordSet(...Object.values(names))]);
const numbers = new Map(
  namesByMonth.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/**
 * A month's name in any language of the pages, whole or shortened, as a part of a regular expression. Without the
 * lookahead V8 compiles all names again for each path that leads to them, which takes many times as long.
 */
export const monthPattern = `(?=[a-z])(?:${namesByMonth.flat().join('|')})`;

const weekday =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|' +
  'lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|' +
  'mo(?:ntag)?|di(?:enstag)?|mi(?:ttwoch)?|do(?:nnerstag)?|fr(?:eitag)?|sa(?:mstag)?|so(?:nntag)?|sonnabend|' +
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|' +
  'luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|' +
  '(?:segunda|ter[cç]a|quarta|quinta|sexta)(?:-feira)?)';
const before = String.raw`^(?:${weekday}\.?,?\s+)?`;
// The time of day does not change the date.
const after = String.raw`(?:,?\s+(?:um\s)?\d{1,2}[:.h]\d\d\b.*)?$`;
const year = String.raw`(?<year>\d{4})`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|\.?[º°]|\.)?`;
const forms = [
  String.raw`${before}${year}-(?<number>\d{1,2})-${day}${after}`,
  String.raw`${before}${day}\s+(?:de\s+)?(?<name>${monthPattern})\.?(?:,?\s+(?:del?\s+)?${year})?${after}`,
  String.raw`${before}(?<name>${monthPattern})\.?\s+${day}(?:,?\s+(?:del?\s+)?${year})?${after}`,
  String.raw`${before}(?<day>\d{1,2})\.\s?(?<number>\d{1,2})\.(?:\s?${year})?${after}`,
].map((form) => new RegExp(form, 'i'));

// Two days of one or two months: `29–30 August 2012`.
const days = new RegExp(
  String.raw`^${day}(?:\s+(?:de\s+)?${monthPattern}\.?)?\s?[-–—/]\s?\d{1,2}\.?\s+(?:de\s+)?${monthPattern}\.?(?:,?\s+(?:del?\s+)?\d{4})?$`,
  'i',
);

/** Whether a visible text is a date, or two days. */
export function isDateText(text: string): boolean {
  return forms.some((form) => form.test(text)) || days.test(text);
}

/**
 * Reads a date, `2014-06-12`; null if there is none, or if it is ambiguous, such as two days.
 *
 * A date without a year belongs to the season's year, the later one of a season over two years; from July on it is
 * then ambiguous. A date that does not exist is null, with a note.
 */
export function readDate(value: WikitextValue, season: number, problems: Problems): string | null {
  const text = plainText(value, renderDateTemplate);
  const groups = forms.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  if (groups === undefined) return null;
  const inYear =
    groups.name === undefined ? Number(groups.number) : (numbers.get(groups.name.toLowerCase()) ?? 0);
  const ofYear = Number(groups.year ?? season);
  const date = [String(ofYear).padStart(4, '0'), pad(inYear), pad(groups.day)].join('-');
  if (!isDay(date)) {
    problems.note(`"${text}" is not a valid date.`, value.offset, value.text.length);
    return null;
  }
  return groups.year === undefined && inYear >= JULY ? null : date;
}

const JULY = 7;

function pad(number: number | string | undefined): string {
  return String(number).padStart(2, '0');
}

function isDay(date: string): boolean {
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}

/** The date that `{{Start date|2014|6|12}}` or `{{fecha|12|6|2014}}` shows. */
function renderDateTemplate(template: Template): string | undefined {
  if (!/^(?:start[- ]date|dts|dtsh?|date|fecha|film date)/i.test(template.name)) return undefined;
  const stated = template.parameters
    .filter(({ positional }) => positional)
    .map(({ value }) => plainText(value));
  const [first = '', second = '', third = ''] = stated;
  if (/^\d{4}$/.test(first)) return [first, second, third].filter((part) => part !== '').join('-');
  return /^\d{4}$/.test(third) ? orderDayFirst(first, second, third) : first;
}

function orderDayFirst(first: string, second: string, third: string): string {
  return /^\d+$/.test(second) ? [third, second, first].join('-') : [first, second, third].join(' ');
}
