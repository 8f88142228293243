import type { GoalKind } from '../../../../src/domain/match/goal.js';
import type { GoalMark } from './goal-template.js';
import type { PlayerReference } from './scorer-name.js';
import type { ScorerToken } from './scorer-tokens.js';
import { scorerWords } from './scorer-words.js';

/** A scorer with his goals. */
export interface Scorer {
  readonly player: PlayerReference;
  readonly goals: readonly GoalMark[];
  /** The lone number in brackets beside the name: a minute or a number of goals; null without one. */
  readonly bare: number | null;
  readonly offset: number;
}

/** A part of a list of scorers that cannot be read; `goals` if goals may be missing because of it. */
export interface UnreadPart {
  readonly text: string;
  readonly offset: number;
  readonly goals: boolean;
}

type Item = { readonly offset: number } & (
  | { readonly kind: 'NAME'; readonly player: PlayerReference; readonly linked: boolean }
  | {
      readonly kind: 'GOALS';
      readonly goals: readonly GoalMark[];
      readonly bare: boolean;
      readonly marked: boolean;
    }
  | { readonly kind: 'COUNT'; readonly count: number }
  | { readonly kind: 'REMARK'; readonly of: GoalKind }
  | { readonly kind: 'ADDED'; readonly stoppage: number | null }
  | { readonly kind: 'COMMA' }
  | { readonly kind: 'NO_GOAL' }
);

/** Reads one entry of a list, in most cases a scorer with his goals: `[[Lionel Messi|Messi]] {{goal|12||45+2|pen.}}`. */
export function readEntry(tokens: readonly ScorerToken[]): {
  scorers: readonly Scorer[];
  unread: readonly UnreadPart[];
} {
  const unread: UnreadPart[] = [];
  const items = itemsOf(tokens, unread);
  const reader = new EntryReader(items[0]?.kind === 'GOALS');
  for (const item of items) reader.take(item);
  return { scorers: reader.finish(unread), unread };
}

function itemsOf(tokens: readonly ScorerToken[], unread: UnreadPart[]): Item[] {
  const items: Item[] = [];
  for (const token of tokens) {
    const { offset } = token;
    if (token.kind === 'LINK') items.push({ kind: 'NAME', player: token.player, linked: true, offset });
    else if (token.kind === 'GOALS')
      addGoals({ kind: 'GOALS', goals: token.goals, bare: false, marked: true, offset }, items);
    else if (token.kind === 'NO_GOAL') items.push({ kind: 'NO_GOAL', offset });
    else if (token.kind === 'UNKNOWN')
      unread.push({ text: token.text, offset, goals: token.text.startsWith('{{') });
    else if (token.kind === 'TEXT')
      for (const word of scorerWords(token.text, items.at(-1)?.kind === 'GOALS')) {
        if (word.kind === 'UNKNOWN') unread.push({ text: word.text, offset, goals: /\d/.test(word.text) });
        else if (word.kind === 'NAME')
          items.push({ kind: 'NAME', player: { name: word.text, article: null }, linked: false, offset });
        else if (word.kind === 'MINUTE') {
          const { time, bare, marked } = word;
          addGoals({ kind: 'GOALS', goals: [{ ...time, kind: null }], bare, marked, offset }, items);
        } else items.push({ ...word, offset });
      }
  }
  return items;
}

/** Adds goals. A lone number before the same minute, `Smith 42 {{goal|42}}`, is that minute once more and no goal. */
function addGoals(item: Extract<Item, { kind: 'GOALS' }>, items: Item[]): void {
  const last = items.at(-1);
  const [minute, repeated] = [
    last?.kind === 'GOALS' && !last.marked ? last.goals[0] : undefined,
    item.goals[0],
  ];
  const isRepeated =
    item.marked &&
    minute !== undefined &&
    minute.minute === repeated?.minute &&
    minute.stoppage === repeated.stoppage;
  if (isRepeated) items.pop();
  items.push(item);
}

interface ScorerDraft {
  player: PlayerReference;
  linked: boolean;
  goals: GoalMark[];
  bare: number | null;
  /** The kind of all goals of which nothing else is said. */
  remark: GoalKind | null;
  noGoal: boolean;
  readonly offset: number;
}

/** Puts names, minutes and remarks together; minutes stand behind their name, or all before it. */
class EntryReader {
  readonly #drafts: ScorerDraft[] = [];
  #ahead: GoalMark[] = [];
  #aheadOffset = 0;
  #remark: GoalKind | null = null;
  #noGoal = false;
  #comma = false;

  constructor(readonly minutesFirst: boolean) {}

  take(item: Item): void {
    if (item.kind === 'COMMA') {
      this.#comma = true;
      return;
    }
    if (item.kind === 'NAME') this.#name(item);
    else this.#beside(item);
    this.#comma = false;
  }

  finish(unread: UnreadPart[]): Scorer[] {
    for (const goal of this.#ahead)
      unread.push({ text: `${goal.minute ?? ''}'`, offset: this.#aheadOffset, goals: true });
    return this.#drafts.flatMap(({ player, goals, bare, remark, noGoal, offset }): Scorer[] => {
      const scored = goals.length > 0 || noGoal ? goals : [{ minute: null, stoppage: null, kind: null }];
      if (scored.length === 0) return [];
      return [
        { player, goals: scored.map((goal) => ({ ...goal, kind: goal.kind ?? remark })), bare, offset },
      ];
    });
  }

  #name({ player, linked, offset }: Item & { kind: 'NAME' }): void {
    const last = this.#drafts.at(-1);
    const isNew =
      last === undefined ||
      this.#comma ||
      this.#ahead.length > 0 ||
      (linked && last.linked) ||
      (!this.minutesFirst && (last.goals.length > 0 || last.noGoal));
    if (isNew) {
      const goals = this.#ahead;
      this.#drafts.push({
        player,
        linked,
        goals,
        bare: null,
        remark: this.#remark,
        noGoal: this.#noGoal,
        offset,
      });
      this.#ahead = [];
      this.#remark = null;
      this.#noGoal = false;
    } else {
      // `J. [[John Smith|Smith]]`, `[[John Smith|Smith]] Jr.`
      const article = last.player.article ?? player.article;
      last.player = { name: `${last.player.name} ${player.name}`, article };
      last.linked ||= linked;
    }
  }

  #beside(item: Exclude<Item, { kind: 'NAME' | 'COMMA' }>): void {
    const scorer = this.#drafts.at(-1);
    const last = this.minutesFirst ? undefined : scorer;
    const goals = last?.goals ?? this.#ahead;
    const goal = goals.at(-1);
    switch (item.kind) {
      case 'GOALS':
        if (last !== undefined && item.bare && goals.length === 0) last.bare = item.goals[0]?.minute ?? null;
        if (goals.length === 0) this.#aheadOffset = item.offset;
        goals.push(...item.goals);
        return;
      case 'COUNT':
        goals.push(
          ...Array.from({ length: item.count }, () => ({ minute: null, stoppage: null, kind: null })),
        );
        return;
      case 'ADDED':
        if (goal !== undefined)
          goals[goals.length - 1] = { ...goal, stoppage: item.stoppage ?? goal.stoppage };
        return;
      case 'REMARK':
        if (goal !== undefined) goals[goals.length - 1] = { ...goal, kind: item.of };
        else if (scorer !== undefined) scorer.remark = item.of;
        else this.#remark = item.of;
        return;
      case 'NO_GOAL':
        if (scorer === undefined) this.#noGoal = true;
        else scorer.noGoal = true;
    }
  }
}
