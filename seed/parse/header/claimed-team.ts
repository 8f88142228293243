import { plainText } from '../../read/wikitext/plain-text.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import { isDateText } from '../match/match-date.js';
import type { TeamRegistry } from '../team/team-registry.js';

/** A team that a claim names; its slug is null, and the claim false, if it is not a team of the page. */
export interface ClaimedTeam {
  readonly name: string;
  readonly slug: string | null;
}

/** Reads the team of a text, with or without a remark behind it: `San Simón (1st title)`, `Boys, 15 December 2012`. */
export function readClaimedTeam(value: WikitextValue, registry: TeamRegistry): ClaimedTeam {
  const candidates = possibleNames(value.text).map((text) => ({ ...value, text }));
  const named =
    candidates.find((candidate) => registry.has(plainText(candidate))) ?? candidates.at(-1) ?? value;
  return { name: plainText(named), slug: registry.find(named) ?? null };
}

/** The text, and what is left of it without each of its remarks: what stands behind a name may be a part of it. */
function possibleNames(text: string): string[] {
  if (text.length > MAX_LENGTH) return [text];
  const names = [text, withoutSeparators(text.split(aside, 1)[0] ?? '')];
  for (let name = withoutRemark(names.at(-1) ?? ''); name !== names.at(-1); name = withoutRemark(name))
    names.push(name);
  const linked = /^.*?\]\]/s.exec(names.at(-1) ?? '')?.[0] ?? '';
  return [...new Set([...names, linked])].filter((name) => name !== '');
}

// Longer texts are no names, and would be searched again for each of their remarks.
const MAX_LENGTH = 1_000;

// Small letters and another line are never a part of the name.
const aside = /<br|\n|\{\{small|<small/i;

function withoutRemark(text: string): string {
  const inBrackets = /\([^()]*\)$/.exec(text);
  if (inBrackets !== null) return withoutSeparators(text.slice(0, inBrackets.index));
  const day = [...text.matchAll(beforeDay)].find(
    ({ index, 0: mark }) => index > 0 && isDateText(plainText(text.slice(index + mark.length))),
  );
  return day === undefined ? text : text.slice(0, day.index).trimEnd();
}

const beforeDay = /(?:[,;]|\s[-–—]|\s(?:on|am|el|le|il|em))\s+/g;

function withoutSeparators(text: string): string {
  return text.replace(/[\s,;–—-]+$/, '');
}
