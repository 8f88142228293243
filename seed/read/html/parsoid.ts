import { findUnparsed, maskUnparsed } from '../wikitext/comments-and-nowiki.js';
import { parseTemplates } from '../wikitext/template-parser.js';
import { attribute, type Element } from './dom.js';

/** A template whose wikitext Parsoid's HTML holds beside what it shows. */
export interface Transclusion {
  /** The same for all elements that the template shows. */
  readonly about: string;
  /** The template, `{{name|…}}`. */
  readonly wikitext: string;
}

/** What `data-mw` says of a template; `wt` is wikitext. */
interface TemplatePart {
  readonly template?: {
    readonly target?: { readonly wt?: unknown };
    readonly params?: Readonly<Record<string, { readonly wt?: unknown }>>;
  };
}

/** The template that an element of Parsoid's HTML stands for, if it is one alone; undefined for any other element. */
export function transclusionOf(element: Element): Transclusion | undefined {
  const [about, json] = [attribute(element, 'about'), attribute(element, 'data-mw')];
  if (about === undefined || json === undefined || !json.includes('"parts"')) return undefined;
  const parts = readParts(json);
  const [part] = parts;
  const wikitext = part === undefined || parts.length > 1 ? undefined : templateText(part);
  return wikitext === undefined ? undefined : { about, wikitext };
}

function readParts(json: string): readonly TemplatePart[] {
  try {
    const { parts } = JSON.parse(json) as { parts?: unknown };
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

function templateText({ template }: TemplatePart): string | undefined {
  const name = template?.target?.wt;
  if (typeof name !== 'string') return undefined;
  const parameters = Object.entries(template?.params ?? {}).map(([key, { wt }]) => {
    const value = typeof wt === 'string' ? wt : '';
    // The parameters of a module are numbered, and hold their names themselves.
    const isNamed = /^\d+$/.test(key) && (name.trimStart().startsWith('#') || !value.includes('='));
    return isNamed ? `|${value}` : `|${key}=${value}`;
  });
  const text = `{{${name.trim()}${parameters.join('')}}}`;
  return isOneTemplate(text) ? text : undefined;
}

/** Whether a text is one template and nothing else, so that it leaves the text around it as it is. */
function isOneTemplate(text: string): boolean {
  const { templates, unclosed } = parseTemplates(text, maskUnparsed(text, findUnparsed(text)));
  const [template, another] = templates;
  return (
    unclosed.length === 0 && another === undefined && template?.offset === 0 && template.end === text.length
  );
}

/** Whether a template is a standings table with all its figures; one that only names a table says less than what is shown. */
export function isWholeTable({ wikitext }: Transclusion): boolean {
  return (
    /^\{\{#invoke: ?sports ?table\s*\|/i.test(wikitext) &&
    /\|\s*(?:team_order|team1)\s*=/.test(wikitext) &&
    /\|\s*win_[^=|]+=\s*\d/.test(wikitext)
  );
}

/** Whether a template is a football box. */
export function isBox({ wikitext }: Transclusion): boolean {
  return /^\{\{(?:#invoke: ?)?football ?box(?: collapsible)?\s*\|/i.test(wikitext);
}
