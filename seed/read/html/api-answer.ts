import * as z from 'zod';

/** An article in an answer of MediaWiki's interface to `action=parse`. */
export interface AnsweredArticle {
  readonly html: string;
  readonly title: string;
  readonly revision: number | null;
}

const answer = z.object({
  parse: z.object({
    title: z.string(),
    revid: z.int().optional(),
    // In the older format, the text is inside an object.
    text: z.union([z.string(), z.object({ '*': z.string() }).transform((text) => text['*'])]),
  }),
});

/** Whether a text may be an answer to `action=parse`. */
export function mayBeAnswer(text: string): boolean {
  return /^\s*\{\s*"parse"\s*:/.test(text.slice(0, 1000));
}

/** The article of an answer to `action=parse`; undefined for any other text. */
export function readAnswer(text: string): AnsweredArticle | undefined {
  if (!mayBeAnswer(text)) return undefined;
  const read = answer.safeParse(parsed(text));
  if (!read.success) return undefined;
  const { title, revid, text: html } = read.data.parse;
  return { html, title, revision: revid ?? null };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
