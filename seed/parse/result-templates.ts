import { type Transclusion, transclusionOf } from '../read/documents/outline.js';
import type { Page } from '../read/page.js';
import { plainText } from '../read/wikitext/plain-text.js';
import type { Table } from '../read/wikitext/table.js';
import type { Parameter, Template, WikitextValue } from '../read/wikitext/template.js';
import { isCrosstable } from './group/crosstable.js';
import { isSportsTable } from './group/sports-table.js';
import { isFootballBox } from './match/football-box.js';
import { rewriteTemplates } from './rewrite/rewrite-templates.js';
import { isName, isScore } from './table/cell-content.js';
import { isBracket } from './tie/bracket.js';
import { isLegResult } from './tie/leg-result.js';
import { isSportsSeries } from './tie/sports-series.js';

/** The kind of a results template, by the reader that knows it. */
export type TemplateKind = 'TABLE' | 'CROSSTABLE' | 'TIE' | 'SERIES' | 'MATCH' | 'BRACKET';

const readers: readonly (readonly [TemplateKind, (template: Template) => boolean])[] = [
  ['TABLE', isSportsTable],
  ['CROSSTABLE', isCrosstable],
  ['TIE', isLegResult],
  ['SERIES', isSportsSeries],
  ['MATCH', isFootballBox],
  ['BRACKET', isBracket],
];

/** The kind of a results template; undefined for any other template. */
export function templateKind(template: Template): TemplateKind | undefined {
  return readers.find(([, reads]) => reads(template))?.[0];
}

/** Templates that are not results, whatever parameters they have. */
const otherTemplates = new RegExp(
  `^(?:${[
    'infobox|ficha|taxobox|navbox|sidebar|succession|cite|cita|reflist|refn?$|efn|notelist|football kit|football squad',
    'fs |nat fs|goal$|gol$|yel$|sent off|subon|suboff|cards?$|quote|legend|main$|see also|further|hatnote|short desc',
    'portal|authority|commons|color box|location map|attendance|football season|(?:two|one|three)-?leg ?(?:start|end)',
    'col-|columns|div col|end$|flag|#(?:if|switch|expr|time|tag)|#invoke: ?(?:flag|navbox|infobox|citation|portal)',
    '#invoke: ?(?:sports rbr table|goalscorers|attendance)',
  ].join('|')})`,
);
/** Templates that are results by their name. */
const resultNames = new RegExp(
  `^(?:${[
    '(?:fb|football) r\\d? |fb r\\d?$|fb cl|fb in\\d?[ -]|fb overall|football results? list|football ?box|.*bracket',
    '(?:three|four|five|six)-?leg ?result|(?:two|one)-?leg|two-?legged|sports ?box|soccer ?box|round ?\\d+',
    'partidos?(?: |$)|cuadro|tabla (?:de )?posiciones|tabla de resultados|clasificaci[oó]n|resultados?(?: |$)',
    'copa de \\d+|llaves?(?: |$)|crosstable|league table|group table|standings|#invoke: ?sports (?:table|results|series)',
  ].join('|')})`,
);
const section = /^#(?:lsth?|section|section-h|lstx):/;
const resultWords =
  /(?:^|[\s|–-])(?:group|grupo|tables?|tabla|standings|clasificaci[oó]n|brackets?|cuadro|results?|resultados|matches|partidos|knockout|play-?offs?|finals?|fixtures|[a-h]\d?)(?:$|[\s|])/;
const edition = /^:?\d{4}\b/;

/**
 * Whether an unknown template clearly holds results: by its name, such as `fb r`, `Partidos` or the table of a group
 * on a page of its own, or by its parameters, two teams with a score between them.
 */
export function holdsUnknownResults(template: Template): boolean {
  const name = template.name.toLowerCase();
  if (templateKind(template) !== undefined) return false;
  if (section.test(name))
    return resultWords.test(`${name} ${words(template.parameters)}`.replace(/^#[\w-]+:/, ''));
  if (resultNames.test(name) && !/ ?(?:start|end|header|footer)\d?$/.test(name)) return true;
  if (otherTemplates.test(name)) return false;
  if (edition.test(name) && resultWords.test(name)) return true;
  return hasSidesAndScore(template.parameters) || hasScoreBetween(template.parameters);
}

function words(parameters: readonly Parameter[]): string {
  return parameters
    .slice(0, 3)
    .map(({ value }) => plainText(value).toLowerCase())
    .join(' ');
}

const sides = [
  ['team1', 'team2'],
  ['home', 'away'],
  ['hometeam', 'awayteam'],
  ['local', 'visita'],
  ['local', 'visitante'],
  ['equipo1', 'equipo2'],
] as const;
const scores = [
  'score',
  'score1',
  'result',
  'resultado',
  'marcador',
  'goals1',
  'goles1',
  'homescore',
  'rd1-score1',
];

/** Whether named parameters are two sides with their score, or slots of a bracket. */
function hasSidesAndScore(parameters: readonly Parameter[]): boolean {
  const names = new Set(
    parameters.filter(({ value }) => value.text !== '').map(({ name }) => name.toLowerCase()),
  );
  if ([...names].some((name) => /^rd\d+-team\d+$|^match_.+_.+/.test(name))) return true;
  return (
    scores.some((name) => names.has(name)) && sides.some((pair) => pair.every((name) => names.has(name)))
  );
}

/** Whether a score is between two names. */
function hasScoreBetween(parameters: readonly Parameter[]): boolean {
  const cells = parameters.filter(({ positional }) => positional).map(({ value }) => value);
  return isBetween(cells.filter(({ text }) => text !== ''));
}

function isBetween(cells: readonly WikitextValue[]): boolean {
  const score = cells.findIndex(isScore);
  return score > 0 && cells.slice(0, score).some(isName) && cells.slice(score + 1).some(isName);
}

/** Whether a template holds what is of one edition of a competition, by its name: its table, or all its matches. */
function isOfEdition({ name }: Template): boolean {
  return edition.test(name) && resultWords.test(name.toLowerCase());
}

/** The results templates of a page, in the page's order. */
export interface ResultTemplates {
  /** Those that take in a page, or a section of one, which is not given. */
  readonly missing: readonly Transclusion[];
  readonly known: readonly { readonly template: Template; readonly holds: TemplateKind }[];
  readonly unread: readonly Template[];
}

/**
 * Finds the templates that hold results, inside other templates too. A known or unknown results template counts as a
 * whole; a template that only encloses known ones, such as a collapsed section, does not count.
 */
export function findResultTemplates(templates: readonly Template[]): ResultTemplates {
  const known: { readonly template: Template; readonly holds: TemplateKind }[] = [];
  const suspects: Template[] = [];
  // Without recursion: a broken page can be nested too deep for the stack.
  const open = rewriteTemplates(templates).reverse();
  for (let template = open.pop(); template !== undefined; template = open.pop()) {
    const holds = templateKind(template);
    if (holds !== undefined) {
      known.push({ template, holds });
      continue;
    }
    suspects.push(template);
    for (const { value } of template.parameters.toReversed())
      open.push(...rewriteTemplates(value.templates).reverse());
  }
  const unread: Template[] = [];
  const missing: Transclusion[] = [];
  let next = 0;
  for (const suspect of suspects) {
    while ((known[next]?.template.offset ?? Number.POSITIVE_INFINITY) < suspect.offset) next += 1;
    const encloses = (known[next]?.template.offset ?? Number.POSITIVE_INFINITY) < suspect.end;
    const transclusion = transclusionOf(suspect);
    if (transclusion !== undefined && (!transclusion.isTemplate || isOfEdition(suspect)))
      missing.push(transclusion);
    if (encloses || suspect.offset < (unread.at(-1)?.end ?? 0)) continue;
    if (holdsUnknownResults(suspect)) unread.push(suspect);
  }
  return { known, unread, missing };
}

// Scorers and winners of other years are not results of the season.
const otherTableHeads =
  /player|jugador|scorer|goleador|season|temporada|year|año|edition|edición|hat-?trick|manager/i;

/** The offsets of tables that clearly hold results: a row with a score between two names, or a name and two scores. */
export function unknownResultTables({ tables }: Pick<Page, 'tables'>): number[] {
  return tables.filter(isUnknownResultTable).map(({ offset }) => offset);
}

const points = /^(?:pts|points|puntos|ptos)\.?$/i;
const counts = /^(?:pld?|mp|gp|pj|p|played|jugados|[wdl]|[gep]|pg|pe|pp|gf|ga|gc|f|a)\.?$/i;

/** Whether a row of heads is that of a standings table: points, and the results behind them. */
function isStandings(heads: readonly string[]): boolean {
  return heads.some((head) => points.test(head)) && heads.filter((head) => counts.test(head)).length > 2;
}

function isUnknownResultTable({ rows }: Table): boolean {
  const cells = rows.flatMap((row) => row.cells);
  const templates = cells.flatMap(({ value }) => value.templates);
  const { known, unread } = findResultTemplates(templates);
  if (known.length > 0 || unread.length > 0) return false;
  const heads = cells.flatMap(({ header, value }) => (header ? [plainText(value)] : []));
  if (isStandings(heads)) return true;
  if (heads.some((head) => otherTableHeads.test(head))) return false;
  return rows.some((row) => {
    const values = row.cells.map(({ value }) => value);
    const [first] = values.filter(({ text }) => text !== '');
    const isCrosstable = first !== undefined && isName(first) && values.filter(isScore).length > 1;
    return isCrosstable || isBetween(values);
  });
}
