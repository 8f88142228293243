// Tags of real pages have at most twenty. parse5 compares the name of each attribute with all before it.
const MAX_ATTRIBUTES = 200;

/**
 * The offset of the first tag with more attributes than any page has; undefined if there is none. Comments, scripts and
 * styles are skipped.
 */
export function findOverlongTag(html: string): number | undefined {
  const opening = /<(?:!--|\/?[a-z][^\s/>]*)/gi;
  for (let tag = opening.exec(html); tag !== null; tag = opening.exec(html)) {
    const name = tag[0].slice(1).toLowerCase();
    if (name === '!--') {
      // `<!-->` is a whole comment.
      opening.lastIndex = endOf(html, /--!?>/g, tag.index + 2);
      continue;
    }
    const end = skipAttributes(html, opening.lastIndex);
    if (end === undefined) return tag.index;
    opening.lastIndex = name === 'script' ? endOf(html, /<\/script/gi, end) : end;
    if (name === 'style') opening.lastIndex = endOf(html, /<\/style/gi, end);
  }
  return undefined;
}

/** The offset after the attributes of a tag; undefined if they are too many. */
function skipAttributes(html: string, from: number): number | undefined {
  const attribute = /[\s/]*(?:[^\s/>=]+|=)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?/y;
  attribute.lastIndex = from;
  let end = from;
  for (let count = 0; attribute.test(html); count += 1) {
    if (count === MAX_ATTRIBUTES) return undefined;
    end = attribute.lastIndex;
  }
  return end;
}

/** The offset of what a pattern finds, or the end of the document. */
function endOf(html: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}
