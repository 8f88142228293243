import type { Heading } from '../../read/wikitext/heading.js';
import type { HeadingOverrides } from './heading-overrides.js';
import { interpretHeading } from './interpret-heading.js';
import { hasTable, type Result, Section } from './section.js';

/** The sections of a page in its order, the page itself first; `asides` are tables that only add others up. */
interface SectionTree {
  readonly all: readonly [Section, ...Section[]];
  readonly asides: readonly Result[];
}

/** Puts results under their headings: a heading ends those of its own level and deeper. */
export function buildSectionTree(
  headings: readonly Heading[],
  results: readonly Result[],
  settlement: HeadingOverrides,
): SectionTree {
  const all = nest(headings, settlement);
  fill(all, results);
  const asides = setAside(all);
  sum(all);
  for (const section of all) if (isDayOfPlay(section)) section.noun = 'NOTHING';
  sum(all);
  return { all, asides };
}

function nest(headings: readonly Heading[], settlement: HeadingOverrides): [Section, ...Section[]] {
  const page = new Section(undefined, undefined, interpretHeading(''), {});
  const open: Section[] = [];
  const sections = headings.map((heading) => {
    while ((open.at(-1)?.heading?.level ?? 0) >= heading.level) open.pop();
    const above = open.map(({ name }) => name).reverse();
    const named = interpretHeading(heading.text);
    const section = new Section(
      heading,
      open.at(-1) ?? page,
      named,
      settlement.find([heading.text, named.name], above),
    );
    section.above?.below.push(section);
    open.push(section);
    return section;
  });
  return [page, ...sections];
}

function fill(all: readonly Section[], results: readonly Result[]): void {
  let at = 0;
  for (const result of results.toSorted((a, b) => a.offset - b.offset)) {
    while ((all[at + 1]?.heading?.offset ?? Number.POSITIVE_INFINITY) <= result.offset) at += 1;
    all[at]?.results.push(result);
  }
}

/** Takes tables away that add others up, as their headings say. The only table of a page adds nothing up. */
function setAside(all: readonly Section[]): Result[] {
  const summing = new Set<Section>();
  for (const section of all)
    if (isSummary(section) || summing.has(section.above ?? section)) summing.add(section);
  const others = all.some(
    (section) => !summing.has(section) && section.results.some(({ holds }) => holds === 'TABLE'),
  );
  const apart = new Set<Section>();
  for (const section of summing) {
    if (apart.has(section.above ?? section) || addsUp(section, others)) apart.add(section);
    if (isSummary(section)) section.noun = 'NOTHING';
  }
  return [...apart].flatMap((section) => section.takeTables());
}

function isSummary({ noun }: Section): boolean {
  return noun === 'SUMMARY' || noun === 'RANKING';
}

/** Under a stage or a group, `Final standings` are its own. */
function addsUp({ noun, settled, ancestors }: Section, others: boolean): boolean {
  if (settled.noun === 'SUMMARY') return true;
  if (noun === 'RANKING') return others && ancestors.every((above) => above.noun === 'NOTHING');
  return noun === 'SUMMARY' && others;
}

/** Whether it only says when matches were played: `Round 7`, beside the table that they count for. */
function isDayOfPlay({ named, settled, whole, ancestors }: Section): boolean {
  if (named.counted === undefined || settled.noun !== undefined || whole.size !== 1 || !whole.has('MATCH'))
    return false;
  const above = ancestors.find(({ isOpen }) => !isOpen);
  if (above?.noun === 'GROUP' || above?.noun === 'POOL') return true;
  if (above === undefined) return hasTable(ancestors.at(-1)?.loose ?? new Set());
  return hasTable(named.counted === 'FIGURE' ? above.whole : above.loose);
}

function sum(all: readonly Section[]): void {
  for (const section of all.toReversed()) section.sum();
}
