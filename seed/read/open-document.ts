import { type AnsweredArticle, readAnswer } from './html/api-answer.js';
import { isHtml, transcribeHtml } from './html/transcribe.js';
import { Source } from './source.js';

/**
 * A document as wikitext, which `readPage` reads: an HTML page is transcribed, also one in an answer of MediaWiki's
 * interface, and wikitext stays as it is.
 *
 * Throws a `DocumentError` for HTML that would need time or memory out of proportion to its size.
 */
export function openDocument(source: Source): Source {
  if (isHtml(source.text)) return transcribeHtml(source);
  const answer = readAnswer(source.text);
  return answer === undefined ? source : openAnswer(source, answer);
}

/** The article of an answer; all of it stands on one line of the document. */
function openAnswer({ name }: Source, { html, title, revision }: AnsweredArticle): Source {
  const article = transcribeHtml(new Source(name, html));
  const lines = (article.origin?.lines ?? []).map(() => 1);
  const anchors = article.origin?.anchors ?? [];
  const language = article.identity?.language ?? null;
  return new Source(name, article.text, { lines, anchors }, { url: null, language, title, revision });
}
