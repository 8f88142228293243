import type { Problems } from '../../read/document-error.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { Template, WikitextValue } from '../../read/wikitext/template.js';
import { dashCharacters } from '../dashes.js';
import { isOpenValue } from './open-value.js';
import { zoneOffset } from './time-zones.js';

/** The hour of kick-off on the spot; null for what is not stated. */
interface KickOffTime {
  /** `18:00` */
  readonly time: string | null;
  /** Minutes by which it is ahead of UTC. */
  readonly utcOffset: number | null;
}

const notStated: KickOffTime = { time: null, utcOffset: null };

const clock =
  /^(?:kick-?off:?\s*)?(\d{1,2})(?:\s?[:.h]\s?(\d\d))?(?!\d)(?::\d\d)?\s*(?:(?:hrs?|h|horas|uhr)\b\.?)?\s*(?:([ap])\.?\s?m\b\.?)?(.*)$/is;
const fromUtc = /(?:utc|gmt)\s?([+±-])\s?(\d{1,2})(?::?(\d\d))?/i;
// `21:00 (20:00 UTC+1)`: all hours of a page in one zone, and beside one the hour on the spot where that is another.
const onTheSpot = /^\d{1,2}\s?[:.h]\s?\d\d\s*\((\d{1,2}\s?[:.h]\s?\d\d\s*(?:utc|gmt)\s?[+±-]\s?[\d:]+)\)$/i;
const dashes = new RegExp(`[${dashCharacters}]`, 'g');

/**
 * Reads the hour of kick-off, `18:00`, `8:00 p.m.`, `20:45 CET`, `18:00 [[UTC−03:00|UTC−3]]`, `{{UTZ|18:30|-4}}`; of
 * `21:00 (20:00 UTC+1)` that in brackets.
 *
 * What is not an hour is a note, and so is a zone whose offset is not known: the hour then has none.
 */
export function readKickOffTime(value: WikitextValue, problems: Problems): KickOffTime {
  const text = plainText(value, renderTimeTemplate).replaceAll(dashes, '-');
  if (isOpenValue(text)) return notStated;
  const note = (message: string) => problems.note(message, value.offset, value.text.length);
  const stated = onTheSpot.exec(text)?.[1] ?? text;
  const [, hour = '', minute = '', half = '', rest = ''] = clock.exec(stated) ?? [];
  const time = timeOfDay(hour, minute, half.toLowerCase());
  const zone = rest.replace(/\blocal(?: time)?\b|\bhora local\b/gi, ' ');
  const named = zone.replace(fromUtc, ' ');
  // Of two hours, one is somewhere else.
  if (time === null || /\d\s?[:.h]\s?\d\d/.test(named)) {
    note(`"${text}" is not an hour such as "18:00".`);
    return notStated;
  }
  const utcOffset = offsetOf(zone, value.text);
  if (utcOffset === undefined) {
    note(`The offset of "${zone.trim()}" from UTC is not known; the hour is taken without it.`);
    return { time, utcOffset: null };
  }
  return { time, utcOffset };
}

/** `18:00` of `6:00 pm`; null if there is no such time of day. */
function timeOfDay(hour: string, minute: string, half: string): string | null {
  if (hour === '' || (minute === '' && half === '')) return null;
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || (half !== '' && (Number(hour) > 12 || hour === '0'))) return null;
  return `${String(hours).padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

/** The offset that a zone has, null where there is no zone, undefined where it is not known. */
function offsetOf(zone: string, source: string): number | null | undefined {
  const [, sign, hours, minutes = '0'] = fromUtc.exec(zone) ?? [];
  if (hours !== undefined) {
    const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
    return offset >= -720 && offset <= 840 && Number(minutes) < 60 ? offset : undefined;
  }
  const words = zone.split(/[\s()[\],;/]+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const linked = [...source.matchAll(/\[\[([^|\]#]+)/g)].map(([, target = '']) => target);
  const found = [zone.replaceAll(/[()[\],;]/g, ' '), ...words, ...linked].map(zoneOffset);
  return found.find((offset) => offset !== undefined);
}

/** The text of templates of the time: `{{UTZ|18:30|-4}}`. */
function renderTimeTemplate(template: Template): string | undefined {
  if (!/^utz$/i.test(template.name)) return undefined;
  const [time = '', offset = ''] = template.parameters
    .filter(({ positional }) => positional)
    .map(({ value }) => plainText(value).replaceAll(dashes, '-'));
  if (offset === '') return time;
  const [, sign = '+', hours = '', part] = /^([+-]?)(\d{1,2})(?:\.(\d+))?$/.exec(offset) ?? [];
  if (hours === '') return `${time} UTC${offset}`;
  const minutes =
    part === undefined ? '' : `:${String(Math.round(Number(`0.${part}`) * 60)).padStart(2, '0')}`;
  return `${time} UTC${sign === '-' ? '-' : '+'}${hours}${minutes}`;
}
