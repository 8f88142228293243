import { slugify } from '../../../src/domain/slugify.js';
import type { SeasonFacts } from '../facts-file.js';
import { type StageRecord, stageSlug } from './stage.js';

/** A stage while the page is read: its final name and order depend on all other stages. */
export interface StageDraft {
  /** The name in its heading or in the facts file. */
  readonly name: string;
  /** The headings that it is under, the nearest first, which distinguish it from others of its name. */
  readonly outerHeadings: readonly string[];
  /** Its index in the facts file's list; null for a stage that only the page names. */
  readonly listed: number | null;
  /** The offset of its first results; null while it has none. */
  offset: number | null;
}

/** Collects the stages of a season: those that the facts file lists, and those that only the page names. */
export class StageCollector {
  readonly #listed: readonly StageDraft[];
  readonly #fromPage = new Map<string, StageDraft>();

  constructor(readonly facts: SeasonFacts['stages']) {
    this.#listed = facts.map(({ name }, listed) => ({ name, outerHeadings: [], listed, offset: null }));
  }

  /** The stage with an index in the facts file's list. */
  listed(number: number): StageDraft | undefined {
    return this.#listed[number];
  }

  /** The stage that a heading names; equal words under equal headings are the same stage. */
  byName(name: string, outerHeadings: readonly string[]): StageDraft {
    const key = [name, ...outerHeadings].map(slugify).join('/');
    const draft = this.#fromPage.get(key) ?? { name, outerHeadings, listed: null, offset: null };
    this.#fromPage.set(key, draft);
    return draft;
  }

  /** The listed stages and those with results, in the order played. */
  records(): ReadonlyMap<StageDraft, StageRecord> {
    const drafts = this.#inOrder();
    const names = distinctNames(drafts);
    const taken = new Set(this.#listed.map(({ name }) => stageSlug(name)));
    return new Map(
      drafts.map((draft, index) => {
        const { nativeName = null, startMonth = null } = this.facts[draft.listed ?? -1] ?? {};
        const name = names.get(draft) ?? draft.name;
        const slug = draft.listed === null ? freeSlug(stageSlug(name), taken) : stageSlug(name);
        return [draft, { slug, name, nativeName, order: index + 1, startMonth }];
      }),
    );
  }

  /** The listed stages in their order; each other stage after the one that is before it on the page. */
  #inOrder(): StageDraft[] {
    const withResults = [...this.#listed, ...this.#fromPage.values()]
      .filter(({ offset }) => offset !== null)
      .sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0));
    const first = withResults.find(({ listed }) => listed !== null);
    const after = new Map<StageDraft | undefined, StageDraft[]>();
    let before: StageDraft | undefined;
    for (const draft of withResults) {
      if (draft.listed !== null) before = draft;
      else if (!after.get(before)?.push(draft)) after.set(before, [draft]);
    }
    const beforeFirst = after.get(undefined) ?? [];
    if (first === undefined) return [...this.#listed, ...beforeFirst];
    return this.#listed.flatMap((draft) => [
      ...(draft === first ? beforeFirst : []),
      draft,
      ...(after.get(draft) ?? []),
    ]);
  }
}

/** The names of the stages; a name that occurs more than once is preceded by as many outer headings as needed. */
function distinctNames(drafts: readonly StageDraft[]): ReadonlyMap<StageDraft, string> {
  const names = new Map(drafts.map((draft) => [draft, draft.name]));
  for (let depth = 1, longer = drafts; longer.length > 0; depth += 1) {
    const counts = new Map<string, number>();
    for (const name of names.values()) counts.set(stageSlug(name), (counts.get(stageSlug(name)) ?? 0) + 1);
    longer = longer.filter(
      (draft) =>
        draft.outerHeadings.length >= depth && (counts.get(stageSlug(names.get(draft) ?? '')) ?? 0) > 1,
    );
    for (const draft of longer)
      names.set(draft, [...draft.outerHeadings.slice(0, depth).toReversed(), draft.name].join(', '));
  }
  return names;
}

/** The preferred slug, with a number if another stage has it. */
function freeSlug(preferred: string, taken: Set<string>): string {
  let slug = preferred;
  for (let number = 2; taken.has(slug); number += 1) slug = `${preferred}-${number}`;
  taken.add(slug);
  return slug;
}
