import { readFacts } from '../../../../seed/parse/facts-file.js';
import { readPageStructure } from '../../../../seed/parse/heading/page-structure.js';
import type { ResultContext } from '../../../../seed/parse/heading/result-context.js';
import type { Result } from '../../../../seed/parse/heading/section.js';
import type { StageRecord } from '../../../../seed/parse/heading/stage.js';
import { Problems } from '../../../../seed/read/document-error.js';
import { readPage } from '../../../../seed/read/page.js';
import { Source } from '../../../../seed/read/source.js';

/** An outline as it is read. */
interface Reading {
  /** Its lines, each with the place of its results behind an arrow, as far as they have one. */
  readonly placed: string;
  readonly stages: readonly StageRecord[];
  /** As `line:column message`. */
  readonly problems: readonly string[];
}

const holdings: Readonly<Record<string, Result['holds']>> = {
  table: 'TABLE',
  crosstable: 'CROSSTABLE',
  tie: 'TIE',
  match: 'MATCH',
  bracket: 'BRACKET',
};

/**
 * Reads an outline: headings, each with the results right under it on its line: `== Final == tie match`. What stands
 * behind an arrow is for the reader.
 */
export function read(outline: string, facts: object = {}): Reading {
  const lines = outline
    .trim()
    .split('\n')
    .map((line) => line.trim().replace(/ → .*/, ''));
  const source = new Source('page.wikitext', lines.map(wikitext).join('\n'));
  const problems = new Problems(source);
  const page = readPage(source, problems);
  const results = page.templates.map(({ name, offset }) => ({ offset, holds: holdings[name] ?? 'TABLE' }));
  const structure = readPageStructure(page.headings, results, readFacts(JSON.stringify(facts), ''), problems);
  const asides = new Set(structure.summaryTables);
  const places = lines.map(() => new Set<string>());
  for (const { offset } of results) {
    const place = structure.contextAt(offset);
    const words = asides.has(offset) ? 'aside' : place && worded(place);
    if (words !== undefined) places[Math.ceil(source.positionAt(offset).line / 2) - 1]?.add(words);
  }
  return {
    placed: lines.map((line, at) => [line, ...(places[at] ?? [])].join(' → ')).join('\n'),
    stages: structure.stages,
    problems: [...problems.all, ...problems.notes].map(({ message, offset }) => {
      const { line, column } = source.positionAt(offset);
      return `${line}:${column} ${message}`;
    }),
  };
}

/** Two lines for one of the outline: the heading, which can be missing, and the results. */
function wikitext(line: string): string {
  const [, heading = '', results = ''] = /^(=+ .* =+)? ?(.*)$/.exec(line) ?? [];
  return `${heading}\n${results.replace(/\w+/g, '{{$&}}')}`;
}

function worded({ stage, region, group, round }: ResultContext): string {
  return [
    stage.name,
    ...(region === undefined ? [] : [`region ${region}`]),
    ...(group === undefined ? [] : [`group ${group}`]),
    ...(round === undefined ? [] : [`${round.kind} ${round.name}`]),
  ].join(', ');
}
