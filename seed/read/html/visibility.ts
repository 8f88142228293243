import { attribute, classesOf, type Element, hasClass, isTag } from './dom.js';

const UNSEEN_TAGS: ReadonlySet<string> = new Set([
  'script',
  'style',
  'link',
  'meta',
  'noscript',
  'template',
  'head',
  'title',
  'svg',
  'audio',
  'video',
  'object',
  'iframe',
  'figure',
  'input',
  'button',
]);

/** What is no part of the text: tools, navigation, pictures with their captions, references, notices. */
const UNSEEN_CLASSES: ReadonlySet<string> = new Set([
  ...[
    'navbar',
    'navbox',
    'vertical-navbox',
    'navbox-styles',
    'NavHead',
    'NavToggle',
    'collapseButton',
    'mw-collapsible-toggle',
    'sidebar',
    'succession-box',
    'portal',
  ],
  ...[
    'mw-editsection',
    'editsection',
    'toc',
    'mw-toc',
    'toclimit-2',
    'toclimit-3',
    'mw-jump-link',
    'printfooter',
  ],
  ...[
    'catlinks',
    'mw-hidden-catlinks',
    'mw-indicators',
    'mw-empty-elt',
    'shortdescription',
    'sortkey',
    'Z3988',
  ],
  ...['thumb', 'gallery', 'tmulti', 'mw-gallery-traditional', 'haudio', 'geo-nondefault', 'geo-multi-punct'],
  ...[
    'ambox',
    'mbox',
    'mbox-small',
    'tmbox',
    'ombox',
    'asbox',
    'sistersitebox',
    'persondata',
    'stub',
    'side-box',
  ],
  ...['references', 'mw-references-wrap', 'mw-cite-backlink', 'mw-ext-cite-error', 'noexcerpt-hidden'],
]);

// Labels on a map are placed absolutely.
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|position\s*:\s*absolute)/i;

/**
 * Whether a reader of the page does not see an element, or sees in it no part of the article's text. What a script hides
 * until the reader opens it is seen: the rows of a collapsed table.
 */
export function isUnseen(element: Element): boolean {
  if (UNSEEN_TAGS.has(element.tagName)) return true;
  if (classesOf(element).some((name) => UNSEEN_CLASSES.has(name))) return true;
  const id = attribute(element, 'id');
  if (id === 'toc' || id === 'catlinks') return true;
  return HIDDEN.test(attribute(element, 'style') ?? '') && !isCollapsible(element);
}

function isCollapsible(element: Element): boolean {
  return isTag(element, 'tr', 'tbody') || hasClass(element, 'mw-collapsible-content', 'NavContent');
}

/** Whether an element is the mark of a note or a reference: `[1]`. */
export function isNoteMark(element: Element): boolean {
  return isTag(element, 'sup', 'span') && hasClass(element, 'reference', 'mw-ref');
}
