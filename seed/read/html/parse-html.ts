import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { DocumentError } from '../document-error.js';
import type { Source } from '../source.js';
import type { ChildNode, ParentNode } from './dom.js';
import { findOverlongTag } from './overlong-tag.js';

/** An HTML document, with the line of every element. */
export type HtmlDocument = DefaultTreeAdapterMap['document'];

// The deepest page seen has 40 levels, and a page of 2 MB some 25,000 elements. For many a tag, parse5 looks through all
// elements that are open.
const LIMITS = { depth: 256, elements: 300_000 };

/**
 * Parses HTML as a browser does.
 *
 * Throws a `DocumentError` for a document whose parsing would need time or memory out of proportion to its size: one
 * with a tag of very many attributes, with elements nested very deep, or with very many elements.
 */
export function parseHtml(source: Source, limits = LIMITS): HtmlDocument {
  const overlong = findOverlongTag(source.text);
  if (overlong !== undefined)
    throw new DocumentError(source, [
      { message: 'This tag has too many attributes for a page of a wiki.', offset: overlong },
    ]);
  return parse(source.text, { sourceCodeLocationInfo: true, treeAdapter: boundedTree(source, limits) });
}

/** A tree that refuses to grow too deep or too large, and keeps no more of a place than its line. */
function boundedTree(source: Source, limits: typeof LIMITS): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new Map<ParentNode, number>();
  let elements = 0;
  let offset = 0;
  const refuse = (message: string): never => {
    throw new DocumentError(source, [{ message, offset }]);
  };
  const nest = (parent: ParentNode, child: ChildNode) => {
    if (!('childNodes' in child)) return;
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > limits.depth)
      refuse(`From here on, elements are nested deeper than ${limits.depth}; no page of a wiki is.`);
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    createElement: (...parameters) => {
      elements += 1;
      if (elements > limits.elements)
        refuse(`This document has more than ${limits.elements} elements; no page of a wiki has.`);
      return defaultTreeAdapter.createElement(...parameters);
    },
    appendChild: (parent, child) => {
      nest(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore: (parent, child, reference) => {
      nest(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
    setNodeSourceCodeLocation: (node, location) => {
      if (location == null) return;
      offset = location.startOffset;
      const { startLine, startCol, startOffset, endLine, endCol, endOffset } = location;
      node.sourceCodeLocation = { startLine, startCol, startOffset, endLine, endCol, endOffset };
    },
    updateNodeSourceCodeLocation: (node, { endLine }) => {
      if (node.sourceCodeLocation != null && endLine !== undefined) node.sourceCodeLocation.endLine = endLine;
    },
  };
}
