import type { DefaultTreeAdapterTypes } from 'parse5';

/** An element of an HTML document. */
export type Element = DefaultTreeAdapterTypes.Element;
/** A document, a fragment or an element. */
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
/** An element, a text or a comment. */
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** Whether a node is an element. */
export function isElement(node: ChildNode | undefined): node is Element {
  return node !== undefined && 'tagName' in node;
}

/** Whether an element has one of these names, in lower case. */
export function isTag(element: Element, ...names: readonly string[]): boolean {
  return names.includes(element.tagName);
}

/** The value of an attribute; undefined without it. */
export function attribute(element: Element, name: string): string | undefined {
  for (const one of element.attrs) if (one.name === name) return one.value;
  return undefined;
}

/** The classes of an element. */
export function classesOf(element: Element): readonly string[] {
  return attribute(element, 'class')?.split(/\s+/) ?? noClasses;
}

const noClasses: readonly string[] = [];

/** Whether an element has any of these classes. */
export function hasClass(element: Element, ...names: readonly string[]): boolean {
  return classesOf(element).some((one) => names.includes(one));
}

/** The elements directly inside a node. */
export function childElements(node: ParentNode): Element[] {
  return node.childNodes.filter((child): child is Element => isElement(child));
}

/** The elements inside a node, as `descendants` yields them; undefined if they are more than a limit. */
export function allElements(node: ParentNode, limit: number): Element[] | undefined {
  const all: Element[] = [];
  for (const element of descendants(node)) {
    if (all.length === limit) return undefined;
    all.push(element);
  }
  return all;
}

/** The elements inside a node, at any depth, in the order of the document; those inside one that `skip` names are left out. */
export function* descendants(node: ParentNode, skip?: (element: Element) => boolean): Generator<Element> {
  const open: ChildNode[] = [];
  pushChildren(open, node);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isElement(next) || skip?.(next)) continue;
    yield next;
    pushChildren(open, next);
  }
}

/** Puts the children of a node on a stack, the first on top. A call with them all as arguments could be too long. */
function pushChildren(open: ChildNode[], { childNodes }: ParentNode): void {
  for (let index = childNodes.length - 1; index >= 0; index -= 1) {
    const child = childNodes[index];
    if (child !== undefined) open.push(child);
  }
}

/** The first element inside a node for which a test holds. */
export function findElement(node: ParentNode, test: (element: Element) => boolean): Element | undefined {
  for (const element of descendants(node)) if (test(element)) return element;
  return undefined;
}

/** The text of a node with everything inside it, also what a reader does not see; of a long one no more than the limit needs. */
export function textContent(node: ParentNode, limit = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  const open: ChildNode[] = [];
  pushChildren(open, node);
  for (let next = open.pop(); next !== undefined && length <= limit; next = open.pop()) {
    if ('value' in next) {
      parts.push(next.value);
      length += next.value.length;
    } else if ('childNodes' in next) pushChildren(open, next);
  }
  return parts.join('');
}

/** The line on which an element begins, or on which the first word of a text is, from 1. */
export function lineOf(node: ChildNode): number {
  const line = node.sourceCodeLocation?.startLine ?? 1;
  const blanks = 'value' in node ? (/^\s*/.exec(node.value)?.[0] ?? '') : '';
  return line + blanks.split('\n').length - 1;
}

/** The line on which an element ends, from 1. */
export function endLineOf(element: Element): number {
  return element.sourceCodeLocation?.endLine ?? lineOf(element);
}
