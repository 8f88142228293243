import type { Problems } from '../../read/document-error.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import { isOpenValue } from './open-value.js';

const grouped = String.raw`\d{1,3}(?:[,.'’ ]\d{3})+|\d{1,6}`;
const attendancePattern = new RegExp(
  String.raw`^(?:att(?:endance)?\.?:?|asistencia:?)?\s*(?:c(?:a|irca)?\.?\s?|approx(?:imately)?\.?\s?|about |est(?:imated)?\.?\s?|around |~\s?|≈\s?)?` +
    String.raw`(${grouped})(?:\s(?:spectators|people|paid|espectadores|personas))?(?:\s?[([][^\d)\]]*[)\]])?$`,
  'i',
);
const closedDoors =
  /^[([]?(?:(?:played )?behind closed doors|a puertas? cerradas?|sin p[uú]blico|no spectators)\b/i;

/**
 * Reads the number of spectators: `53,000`, `53.000`, `c. 5,000`, `0 (behind closed doors)`. Null, with a note, for
 * another text, such as a range.
 */
export function readAttendance(value: WikitextValue, problems: Problems): number | null {
  const text = plainText(value);
  if (isOpenValue(text)) return null;
  if (closedDoors.test(text)) return 0;
  const [, figure] = attendancePattern.exec(text) ?? [];
  if (figure !== undefined) return Number(figure.replaceAll(/\D/g, ''));
  problems.note(`"${text}" is not an attendance such as "53,000".`, value.offset, value.text.length);
  return null;
}

/** The attendance on a line of its own below the ground: `[[Rose Bowl]]<br>Attendance: 11,580`; null without one. */
export function attendanceBeside(ground: WikitextValue | undefined): number | null {
  const [, figure = ''] = /\battendance:{1,2}\s*(\d{1,3}(?:,\d{3})+|\d{1,6})/i.exec(ground?.text ?? '') ?? [];
  return figure === '' ? null : Number(figure.replaceAll(',', ''));
}
