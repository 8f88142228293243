import { plainText } from './plain-text.js';
import type { Cell, Table } from './table.js';
import type { Parameter, Template, WikitextValue } from './template.js';

/** The parts of a page that stand for its templates. */
interface PageParts {
  readonly templates: readonly Template[];
  readonly tables: readonly Table[];
}

/**
 * Puts templates in place of the tables to which they were expanded: a box of facts as `{{Infobox|…}}`, with a parameter
 * for each row of a label and a value, and the box of an event with two sides as `{{football box|…}}`.
 */
export function withRenderedTemplates({ templates, tables }: PageParts): PageParts {
  const rendered = tables.flatMap((table) => readRendered(table) ?? []);
  if (rendered.length === 0) return { templates, tables };
  return {
    templates: outside(
      rendered,
      [...rendered, ...templates].sort((a, b) => a.offset - b.offset),
    ),
    tables: outside(rendered, tables),
  };
}

/** Those that are not inside one of the templates; both are in the order of the page. */
function outside<Part extends { readonly offset: number }>(
  templates: readonly Template[],
  parts: readonly Part[],
): Part[] {
  let next = 0;
  return parts.filter((part) => {
    while ((templates[next]?.end ?? Number.POSITIVE_INFINITY) <= part.offset) next += 1;
    const around: Template | undefined = templates[next];
    return around === undefined || (part as unknown) === around || part.offset < around.offset;
  });
}

function readRendered(table: Table): Template | undefined {
  if (table.classes.some((name) => infoboxes.has(name))) return readInfobox(table);
  return table.classes.includes('vevent') ? readBox(table) : undefined;
}

const infoboxes: ReadonlySet<string> = new Set(['infobox', 'infobox_v2', 'infobox_v3', 'sinottico']);

function readInfobox({ offset, end, rows, caption }: Table): Template {
  const parameters = caption === undefined ? [] : [named('title', caption)];
  for (const { cells } of rows) {
    const [label, value, another] = cells;
    if (label === undefined || another !== undefined) continue;
    if (value !== undefined && plainText(label.value) !== '')
      parameters.push(named(plainText(label.value), value.value));
    else if (value === undefined && label.header && !parameters.some(({ name }) => name === 'title'))
      parameters.push(named('title', label.value));
  }
  return { name: 'Infobox', offset, end, parameters };
}

/** The older markup of an event: the day, the sides with the score between them, the ground; then the goals. */
function readBox({ offset, end, rows }: Table): Template | undefined {
  const [first, second] = rows;
  const home = first?.cells.findIndex((_cell, at) => isScoreBetween(first.cells.slice(at, at + 3))) ?? -1;
  if (first === undefined || home === -1) return undefined;
  const [team1, score, team2, ...beside] = first.cells.slice(home).map(({ value }) => value);
  const day = home > 0 ? first.cells[0]?.value : undefined;
  // The day reaches down beside the goals.
  const isDayBelow = (first.cells[0]?.rowspan ?? 1) > 1;
  const below = second?.cells.map(({ value }) => value).slice(isDayBelow ? 0 : home) ?? [];
  const parameters = [
    ['date', day],
    ['team1', team1],
    ['score', score],
    ['team2', team2],
    ['goals1', below[0]],
    ['goals2', below[2]],
  ] as const;
  return {
    name: 'football box',
    offset,
    end,
    parameters: [
      ...parameters.flatMap(([name, value]) => (value === undefined ? [] : [named(name, value)])),
      ...[...beside, ...below.slice(3)].flatMap(readGround),
    ],
  };
}

function isScoreBetween(cells: readonly Cell[]): boolean {
  const [team1 = '', score = '', team2 = ''] = cells.map(({ value }) =>
    value.text.length > LONGEST ? '' : plainText(value),
  );
  const isName = (text: string) => /\p{L}{2}/u.test(text) && !/^\d/.test(text);
  return (
    isName(team1) && isName(team2) && /^(?:[([]?\d{1,2}\s*[–—−:-]\s*\d{1,2}|v\.?s?\.?$|[–—-]$)/.test(score)
  );
}

// Longer than a name with its link and its flag, or a score with its notes.
const LONGEST = 1000;

/** The ground, with the spectators and the referee on lines of their own. */
function readGround(value: WikitextValue): Parameter[] {
  const parameters: Parameter[] = [];
  for (const line of linesOf(value)) {
    const visible = plainText(line);
    const [label, name = ''] = /^(attendance|referee)\s*:+\s*/i.exec(line.text) ?? [];
    if (label !== undefined)
      parameters.push(
        named(name.toLowerCase(), {
          ...line,
          text: line.text.slice(label.length),
          offset: line.offset + label.length,
        }),
      );
    else if (visible !== '' && parameters.every(({ name }) => name !== 'stadium'))
      parameters.push(named('stadium', line));
  }
  return parameters;
}

/** The lines that a reader sees of a value. */
function linesOf({ text, offset, templates }: WikitextValue): WikitextValue[] {
  const ends = [...text.matchAll(/<br\s*\/?>/gi)];
  return [...ends, undefined].map((end, index) => {
    const before = ends[index - 1];
    const start = before === undefined ? 0 : before.index + before[0].length;
    const whole = text.slice(start, end?.index);
    const at = offset + start + (whole.length - whole.trimStart().length);
    return {
      text: whole.trim(),
      offset: at,
      templates: templates.filter((one) => at <= one.offset && one.end <= offset + start + whole.length),
    };
  });
}

function named(name: string, value: WikitextValue): Parameter {
  return { name, positional: false, value };
}
