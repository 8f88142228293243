import { slugify } from '../../../src/domain/slugify.js';
import type { SeasonFacts } from '../facts-file.js';
import { type StageRecord, stageSlug } from './stage.js';

/** A stage under way, until all of them are known, and so what each is called and when it is played. */
export interface StageDraft {
  /** As its heading or the facts word it. */
  readonly name: string;
  /** The headings that it stands under, the nearest first, which tell it from another of its name. */
  readonly above: readonly string[];
  /** Which of the facts' stages it is, from 0; null for one of the page's own. */
  readonly listed: number | null;
  /** Where its first results stand; null while it has none. */
  offset: number | null;
}

/** The stages of a season: those that the facts list, and those that the page names besides. */
export class StageCollector {
  readonly #listed: readonly StageDraft[];
  readonly #own = new Map<string, StageDraft>();

  constructor(readonly facts: SeasonFacts['stages']) {
    this.#listed = facts.map(({ name }, listed) => ({ name, above: [], listed, offset: null }));
  }

  /** The stage of that number in the facts. */
  listed(number: number): StageDraft | undefined {
    return this.#listed[number];
  }

  /** The stage that a heading names: the same words under the same headings are the same stage. */
  named(name: string, above: readonly string[]): StageDraft {
    const key = [name, ...above].map(slugify).join('/');
    const draft = this.#own.get(key) ?? { name, above, listed: null, offset: null };
    this.#own.set(key, draft);
    return draft;
  }

  /** Those of the facts and those with results, in the order played. */
  records(): ReadonlyMap<StageDraft, StageRecord> {
    const drafts = this.#inOrder();
    const names = distinct(drafts);
    const taken = new Set(this.#listed.map(({ name }) => stageSlug(name)));
    return new Map(
      drafts.map((draft, index) => {
        const { nativeName = null, startMonth = null } = this.facts[draft.listed ?? -1] ?? {};
        const name = names.get(draft) ?? draft.name;
        const slug = draft.listed === null ? free(stageSlug(name), taken) : stageSlug(name);
        return [draft, { slug, name, nativeName, order: index + 1, startMonth }];
      }),
    );
  }

  /** The facts' stages in their order; each of the page's own after the one that is before it on the page. */
  #inOrder(): StageDraft[] {
    const placed = [...this.#listed, ...this.#own.values()]
      .filter(({ offset }) => offset !== null)
      .sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0));
    const first = placed.find(({ listed }) => listed !== null);
    const after = new Map<StageDraft | undefined, StageDraft[]>();
    let before: StageDraft | undefined;
    for (const draft of placed) {
      if (draft.listed !== null) before = draft;
      else if (!after.get(before)?.push(draft)) after.set(before, [draft]);
    }
    const ahead = after.get(undefined) ?? [];
    if (first === undefined) return [...this.#listed, ...ahead];
    return this.#listed.flatMap((draft) => [
      ...(draft === first ? ahead : []),
      draft,
      ...(after.get(draft) ?? []),
    ]);
  }
}

/** The names of the stages, those of the page with as many of the headings above as tell each from all others. */
function distinct(drafts: readonly StageDraft[]): ReadonlyMap<StageDraft, string> {
  const names = new Map(drafts.map((draft) => [draft, draft.name]));
  for (let depth = 1, longer = drafts; longer.length > 0; depth += 1) {
    const counts = new Map<string, number>();
    for (const name of names.values()) counts.set(stageSlug(name), (counts.get(stageSlug(name)) ?? 0) + 1);
    longer = longer.filter(
      (draft) => draft.above.length >= depth && (counts.get(stageSlug(names.get(draft) ?? '')) ?? 0) > 1,
    );
    for (const draft of longer)
      names.set(draft, [...draft.above.slice(0, depth).toReversed(), draft.name].join(', '));
  }
  return names;
}

/** A slug that no other stage has. */
function free(wanted: string, taken: Set<string>): string {
  let slug = wanted;
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
  taken.add(slug);
  return slug;
}
