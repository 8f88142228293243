import type { Heading } from '../../read/wikitext/heading.js';
import type { HeadingOverrides } from './heading-overrides.js';
import { interpretHeading } from './interpret-heading.js';
import { hasTable, type Result, Section } from './section.js';

/** The sections of a page in its order, the page itself first; `summaryTables` only add up other tables. */
interface SectionTree {
  readonly all: readonly [Section, ...Section[]];
  readonly summaryTables: readonly Result[];
}

/** Puts the results under their headings: a heading ends those of its own level and deeper. */
export function buildSectionTree(
  headings: readonly Heading[],
  results: readonly Result[],
  overrides: HeadingOverrides,
): SectionTree {
  const all = nestHeadings(headings, overrides);
  addResults(all, results);
  const summaryTables = removeSummaryTables(all);
  summarize(all);
  for (const section of all) if (isMatchday(section)) section.meaning = 'NOTHING';
  summarize(all);
  return { all, summaryTables };
}

function nestHeadings(headings: readonly Heading[], overrides: HeadingOverrides): [Section, ...Section[]] {
  const page = new Section(undefined, undefined, interpretHeading(''), {});
  const open: Section[] = [];
  const sections = headings.map((heading) => {
    while ((open.at(-1)?.heading?.level ?? 0) >= heading.level) open.pop();
    const outerNames = open.map(({ name }) => name).reverse();
    const interpreted = interpretHeading(heading.text);
    const section = new Section(
      heading,
      open.at(-1) ?? page,
      interpreted,
      overrides.find([heading.text, interpreted.name], outerNames),
    );
    section.parent?.children.push(section);
    open.push(section);
    return section;
  });
  return [page, ...sections];
}

function addResults(all: readonly Section[], results: readonly Result[]): void {
  let at = 0;
  for (const result of results.toSorted((a, b) => a.offset - b.offset)) {
    while ((all[at + 1]?.heading?.offset ?? Number.POSITIVE_INFINITY) <= result.offset) at += 1;
    all[at]?.results.push(result);
  }
}

/** Removes tables that add up other tables, by their headings. The only table of a page adds nothing up. */
function removeSummaryTables(all: readonly Section[]): Result[] {
  const summing = new Set<Section>();
  for (const section of all)
    if (isSummary(section) || summing.has(section.parent ?? section)) summing.add(section);
  const others = all.some(
    (section) => !summing.has(section) && section.results.some(({ holds }) => holds === 'TABLE'),
  );
  const apart = new Set<Section>();
  for (const section of summing) {
    if (apart.has(section.parent ?? section) || isSummaryOnly(section, others)) apart.add(section);
    if (isSummary(section)) section.meaning = 'NOTHING';
  }
  return [...apart].flatMap((section) => section.takeTables());
}

function isSummary({ meaning }: Section): boolean {
  return meaning === 'SUMMARY' || meaning === 'RANKING';
}

/** `Final standings` under a stage or a group are the table of that stage or group. */
function isSummaryOnly({ meaning, override, ancestors }: Section, others: boolean): boolean {
  if (override.meaning === 'SUMMARY') return true;
  if (meaning === 'RANKING') return others && ancestors.every((parent) => parent.meaning === 'NOTHING');
  return meaning === 'SUMMARY' && others;
}

/** Whether the heading only says when matches were played: `Round 7`, beside the table for which they count. */
function isMatchday({ interpreted, override, allKinds, ancestors }: Section): boolean {
  if (
    interpreted.numbering === undefined ||
    override.meaning !== undefined ||
    allKinds.size !== 1 ||
    !allKinds.has('MATCH')
  )
    return false;
  const parent = ancestors.find(({ addsNothing }) => !addsNothing);
  if (parent?.meaning === 'GROUP' || parent?.meaning === 'POOL') return true;
  if (parent === undefined) return hasTable(ancestors.at(-1)?.directKinds ?? new Set());
  return hasTable(interpreted.numbering === 'FIGURE' ? parent.allKinds : parent.directKinds);
}

function summarize(all: readonly Section[]): void {
  for (const section of all.toReversed()) section.summarize();
}
