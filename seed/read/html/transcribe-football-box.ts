import {
  allElements,
  attribute,
  childElements,
  classesOf,
  descendants,
  type Element,
  hasClass,
  isTag,
  lineOf,
  textContent,
} from './dom.js';
import { inlineWikitext } from './inline.js';
import type { Transcript } from './transcript.js';
import { isUnseen } from './visibility.js';

/** The parameters of a template, each on one line. */
type Parameters = Map<string, string>;

/** Whether an element may be a rendered football box: of today's classes, or an event of the older hCalendar markup. */
export function mayBeFootballBox(element: Element): boolean {
  return isTag(element, 'div', 'table') && hasClass(element, 'footballbox', 'vevent');
}

/**
 * Writes a rendered football box as the template that it was, `{{football box|date=…|team1=…|score=…|…}}`; false, and
 * nothing, for an element without a row of two sides with a score between them. The wikitext of the box, where the page holds it, is its parameter `wikitext`.
 */
export function transcribeFootballBox(
  box: Element,
  transcript: Transcript,
  wiki: string | null,
  wikitext = '',
): boolean {
  const elements = allElements(box, MAX_ELEMENTS);
  if (elements === undefined) return false;
  const parameters = new FootballBoxReader(box, elements, wiki).read();
  if (parameters === undefined) return false;
  parameters.set('wikitext', wikitext);
  const written = [...parameters].filter(([, value]) => value !== '');
  const text = written.map(([name, value]) => `|${name}=${value}`).join('');
  transcript.add(`{{football box${text}}}`, lineOf(box), attribute(box, 'id'));
  return true;
}

// The largest box seen, with both teams' kicks of a long shoot-out, has some 200.
const MAX_ELEMENTS = 2000;

/** The row with the sides: the cell of the home side, then that of the score, then that of the other side. */
interface SidesRow {
  readonly index: number;
  readonly home: number;
}

class FootballBoxReader {
  readonly #rows: readonly (readonly Element[])[];
  /** The index of the first element of each class. */
  readonly #classes = new Map<string, number>();

  constructor(
    readonly box: Element,
    /** All that are inside the box. */
    readonly elements: readonly Element[],
    readonly wiki: string | null,
  ) {
    for (const [index, element] of elements.entries())
      for (const name of classesOf(element)) if (!this.#classes.has(name)) this.#classes.set(name, index);
    const rows = [...descendants(box, isUnseen)].filter((one) => isTag(one, 'tr'));
    this.#rows = rows.map((row) =>
      childElements(row).filter((cell) => isTag(cell, 'td', 'th') && !isUnseen(cell)),
    );
  }

  read(): Parameters | undefined {
    const sides = this.#findSides();
    if (sides === undefined) return undefined;
    const { index, home } = sides;
    const row = this.#rows[index] ?? [];
    const parameters: Parameters = new Map();
    this.#readTime(row.slice(0, home), this.#rows[index + 1]?.slice(0, home) ?? [], parameters);
    parameters.set('team1', this.#text(row[home]));
    parameters.set('score', this.#text(row[home + 1]));
    parameters.set('team2', this.#text(row[home + 2]));
    this.#readGoals(sides, parameters);
    this.#readGround(row.slice(home + 3), this.#rows[index + 1]?.slice(home + 3) ?? [], parameters);
    return parameters;
  }

  #text(cell: Element | undefined): string {
    return cell === undefined ? '' : inlineWikitext(cell.childNodes, this.wiki);
  }

  #byClass(...names: readonly string[]): Element | undefined {
    const found = names.flatMap((name) => this.#classes.get(name) ?? []);
    return this.elements[Math.min(...found)];
  }

  /** By the classes of its cells, else by a score between two names. */
  #findSides(): SidesRow | undefined {
    for (const [index, cells] of this.#rows.entries()) {
      const home = cells.findIndex((cell, at) => isSide(cell) && isSide(cells[at + 2]));
      if (home !== -1) return { index, home };
    }
    for (const [index, cells] of this.#rows.entries()) {
      const texts = cells.map((cell) => textContent(cell).trim());
      const score = texts.findIndex(
        (text, at) => at > 0 && isScore(text) && isName(texts[at - 1]) && isName(texts[at + 1]),
      );
      if (score !== -1) return { index, home: score - 1 };
    }
    return undefined;
  }

  /** The date and the hour, from their classes, else from the cells before the home side. */
  #readTime(before: readonly Element[], below: readonly Element[], parameters: Parameters): void {
    const machine = textContentOf(this.#byClass('bday', 'dtstart'));
    const summary = this.#byClass('fdate') ?? this.#byClass('summary');
    const shown = summary !== undefined && !isUnseen(summary) ? this.#text(summary) : this.#text(before[0]);
    const { round, date, time } = splitDate(shown);
    parameters.set('round', this.#text(this.#byClass('frnd')) || round);
    parameters.set('date', /^\d{4}-\d\d-\d\d$/.test(machine) ? machine : date);
    const hour = this.#byClass('ftime');
    parameters.set('time', hour === undefined ? time || this.#text(below[0]) : this.#text(hour));
  }

  /** The scorers below the sides, and below them the kicks of a shoot-out around its score. */
  #readGoals({ index, home }: SidesRow, parameters: Parameters): void {
    const rows = this.#rows.slice(index + 1).filter((cells) => cells.length >= home + 3);
    for (const cells of rows) {
      const [first, middle, second] = cells.slice(home, home + 3);
      const score = textContentOf(middle);
      if (SCORE.test(score)) {
        parameters.set('penalties1', this.#text(first));
        parameters.set('penaltyscore', this.#text(middle));
        parameters.set('penalties2', this.#text(second));
      } else if (!parameters.has('goals1')) {
        parameters.set('goals1', this.#text(first));
        parameters.set('goals2', this.#text(second));
      }
    }
  }

  /** The ground, the spectators and the referee, from the part after the sides: a line each, with labels but for the first. */
  #readGround(beside: readonly Element[], below: readonly Element[], parameters: Parameters): void {
    const marked =
      this.elements.find((one) => attribute(one, 'itemprop') === 'location') ?? this.#byClass('location');
    const right = this.#byClass('fright');
    const parts = right === undefined ? [...beside, ...below] : [right];
    if (parts.length === 0) parts.push(...this.#lastTable());
    const lines = parts.flatMap((part) => this.#text(part).split('<br />'));
    const ground =
      marked === undefined ? lines.filter((line) => labelled(line) === undefined) : [this.#text(marked)];
    parameters.set('stadium', ground.filter((line) => line !== '').join('<br />'));
    for (const line of lines) {
      const { name, value } = labelled(line) ?? { name: undefined, value: '' };
      if (name !== undefined && !parameters.has(name)) parameters.set(name, value);
    }
  }

  /** In the oldest boxes, which stand on three tables, the last of them. */
  #lastTable(): Element[] {
    const tables = childElements(this.box).filter((one) => isTag(one, 'table'));
    return tables.length < 3 ? [] : tables.slice(-1);
  }
}

const SCORE = /^\d{1,2}\s*[:–—−-]\s*\d{1,2}$/;

function isSide(cell: Element | undefined): boolean {
  return cell !== undefined && hasClass(cell, 'attendee', 'fhome', 'faway');
}

function isScore(text: string): boolean {
  return /^(?:\d{1,2}\s*[:–—−-]\s*\d{1,2}(?!\d)|v\.?s?\.?$|[–—−-]$)/i.test(text);
}

function isName(text: string | undefined): boolean {
  return text !== undefined && /\p{L}{2}/u.test(text);
}

function textContentOf(element: Element | undefined): string {
  return element === undefined ? '' : textContent(element).trim();
}

/** Splits `Vuelta, 12 de marzo de 2019, 21:00 HEC;` and `18 May 2011<br />19:45 IST` into the leg, the date and the hour. */
function splitDate(text: string): { round: string; date: string; time: string } {
  const [, round = '', rest = ''] = /^(?:([^\d,;<>]{2,40})[,;]\s+(?=\d))?(.*)$/s.exec(text) ?? [];
  const [first = '', ...lines] = rest.replace(/[;,\s]+$/, '').split('<br />');
  const [, date = first, hour = ''] = /^(.*?\d.*?)[,;]?\s+((?:\d{1,2}[:.h]\d\d)(?!\d).*)$/.exec(first) ?? [];
  return { round, date: date.trim(), time: hour || lines.join(' ') };
}

/** The lines that have a label, by its words in English, Spanish, Portuguese, French, German and Italian. */
const labels: readonly (readonly [string, RegExp])[] = [
  [
    'attendance',
    /^(?:attendance|asistencia|p[uú]blico|espectadores|assist[eê]ncia|affluence|spectateurs|zuschauer|spettatori)$/i,
  ],
  ['referee', /^(?:referee|[aá]rbitr[oa]|arbitre|schiedsrichter|arbitro)$/i],
];

/** The name of a labelled line's parameter, undefined for one that no parameter has; undefined for a line without a label. */
function labelled(line: string): { readonly name: string | undefined; readonly value: string } | undefined {
  const [, label, value = ''] =
    /^(?:'''|\[\[[^[\]|]*\|)?([\p{L}][\p{L} .()/-]{1,40})(?:\]\])?(?:''')?\s*:(?:''')?\s*(.*)$/u.exec(line) ??
    [];
  if (label === undefined) return undefined;
  return { name: labels.find(([, words]) => words.test(label.trim()))?.[0], value };
}
