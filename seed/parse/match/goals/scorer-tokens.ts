import { findUnparsed, maskUnparsed } from '../../../read/wikitext/comments-and-nowiki.js';
import { wikilinkLabel } from '../../../read/wikitext/link.js';
import { mask, type Span, VISIBLE_FILLER } from '../../../read/wikitext/masking.js';
import { plainText } from '../../../read/wikitext/plain-text.js';
import type { Template, WikitextValue } from '../../../read/wikitext/template.js';
import { parseTemplates } from '../../../read/wikitext/template-parser.js';
import { templateText } from '../../../read/wikitext/template-text.js';
import { showsIcon, showsNation } from '../../team/flag-template.js';
import { readGoalRemark } from './goal-remark.js';
import { type GoalMark, readGoalTemplate } from './goal-template.js';
import { articleTitle, type PlayerReference, readNameTemplate } from './scorer-name.js';

/** A part of a list of scorers. */
export type ScorerToken = { readonly offset: number } & (
  | { readonly kind: 'BREAK' }
  | { readonly kind: 'LINK'; readonly player: PlayerReference }
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'GOALS'; readonly goals: readonly GoalMark[] }
  | { readonly kind: 'NO_GOAL' }
  /** A template or a remark of a template that is not known. */
  | { readonly kind: 'UNKNOWN'; readonly text: string }
);

const list =
  /^(?:plain ?list|flat ?list|h ?list|ubl|ublist|unbulleted ?list|bulleted ?list|blist|bulletlist|lista ?simple|startplainlist|endplainlist)$/;

// Deeper markup shows nothing: every level is read once more for each level around it.
const MAX_DEPTH = 8;

/** Splits a list of scorers into its tokens; line breaks, list items and the items of list templates are breaks. */
export function scorerTokens(value: Pick<WikitextValue, 'text' | 'offset'>): ScorerToken[] {
  const tokens: ScorerToken[] = [];
  addTokens(value, tokens, 0);
  return tokens;
}

function addTokens(
  { text, offset: base }: Pick<WikitextValue, 'text' | 'offset'>,
  tokens: ScorerToken[],
  depth: number,
): void {
  if (depth > MAX_DEPTH) return;
  const parsed = maskUnparsed(text, findUnparsed(text));
  const { templates, links } = parseTemplates(text, parsed, base);
  const templateSpans = templates.map(({ offset, end }) => ({ offset: offset - base, end: end - base }));
  const masked = mask(parsed, templateSpans, VISIBLE_FILLER);
  const breaks = [...mask(masked, links, VISIBLE_FILLER).matchAll(breakPattern)];
  const parts: (Span & { readonly add: () => void })[] = [
    ...templates.map((template, index) => ({
      ...(templateSpans[index] ?? { offset: 0, end: 0 }),
      add: () => addTemplate(template, tokens, depth),
    })),
    ...links.map((link) => ({ ...link, add: () => addLink({ text, masked, base }, link, tokens) })),
    ...breaks.map(({ index, 0: mark }) => ({
      offset: index,
      end: index + mark.length,
      add: () => void tokens.push({ kind: 'BREAK', offset: base + index }),
    })),
  ];
  let at = 0;
  for (const { offset, end, add } of parts.sort((a, b) => a.offset - b.offset)) {
    if (offset < at) continue;
    addText({ text: text.slice(at, offset), offset: base + at }, tokens);
    add();
    at = end;
  }
  addText({ text: text.slice(at), offset: base + at }, tokens);
}

// A line without a mark of a list continues the one before it.
const breakPattern = /<\/?(?:br|li|p|div|ul|ol|dd|dt|dl)(?:\s[^<>]*)?\/?>|(?:^|\n)[\s]*[*#:;]+|\n\s*\n/gi;

function addTemplate(template: Template, tokens: ScorerToken[], depth: number): void {
  const { offset, name, parameters } = template;
  const goals = readGoalTemplate(template);
  const player = readNameTemplate(template);
  if (goals?.kind === 'GOALS') {
    tokens.push({ kind: 'GOALS', goals: goals.goals, offset });
    for (const text of goals.unknown) tokens.push({ kind: 'UNKNOWN', text, offset });
  } else if (goals?.kind === 'NO_GOAL') tokens.push({ kind: 'NO_GOAL', offset });
  else if (player !== undefined) tokens.push({ kind: 'LINK', player, offset });
  else if (list.test(name.toLowerCase())) {
    for (const { name: key, value } of parameters) {
      if (!/^\d+$/.test(key)) continue;
      tokens.push({ kind: 'BREAK', offset: value.offset });
      addTokens(value, tokens, depth + 1);
    }
    tokens.push({ kind: 'BREAK', offset });
  } else if (!showsIcon(template) && !showsNation(template)) {
    const shown = templateText(template);
    if (typeof shown === 'string') addText({ text: shown, offset }, tokens);
    // A number in a template that is not known may be a minute, or a card's.
    else if (/^\d/.test(shown.text)) tokens.push({ kind: 'UNKNOWN', text: `{{${name}}}`, offset });
    else addTokens(shown, tokens, depth + 1);
  }
}

function addLink(
  { text, masked, base }: { text: string; masked: string; base: number },
  link: Span,
  tokens: ScorerToken[],
): void {
  const label = wikilinkLabel(text, masked, link);
  if (label === undefined) return;
  const offset = base + link.offset;
  const shown = plainText(text.slice(label.offset, label.end));
  if (shown === '') return;
  // `[[Own goal|o.g.]]` and a minute that links to a report name no player.
  if (readGoalRemark(shown) !== undefined || !/\p{L}/u.test(shown))
    tokens.push({ kind: 'TEXT', text: shown, offset });
  else {
    const [target = ''] = text.slice(link.offset + 2, link.end - 2).split('|', 1);
    tokens.push({ kind: 'LINK', player: { name: shown, article: articleTitle(target) }, offset });
  }
}

function addText(fragment: Pick<WikitextValue, 'text' | 'offset'>, tokens: ScorerToken[]): void {
  const lead = /^\s*/.exec(fragment.text)?.[0].length ?? 0;
  const text = plainText({ ...fragment, templates: [] });
  if (text !== '') tokens.push({ kind: 'TEXT', text, offset: fragment.offset + lead });
}
