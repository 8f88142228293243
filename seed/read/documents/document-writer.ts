import type { SourcePart } from '../combined-source.js';
import { DocumentError, type Problem } from '../document-error.js';
import type { Source } from '../source.js';
import type { Heading } from '../wikitext/heading.js';
import type { Span } from '../wikitext/masking.js';
import type { DocumentIndex, GivenDocument } from './document-index.js';
import { union, without } from './inclusion.js';
import type { Outline, Transclusion } from './outline.js';
import type { PlacedDocument } from './placement.js';

// MediaWiki's own limit for the depth of templates.
const MAX_DEPTH = 40;
// Real pages take in a few hundred parts, and their text has a few megabytes.
const MAX_TRANSCLUSIONS = 10_000;
const MAX_LENGTH = 20_000_000;
const MAX_LEVEL = 6;

/** What happens at an offset of a document. */
type Event = { readonly offset: number } & (
  | { readonly heading: Heading }
  | { readonly transclusion: Transclusion }
  | { readonly placed: PlacedDocument }
);

/** Where a document is written: the level of the heading above, 0 for none, and the documents around it. */
interface WritingContext {
  readonly level: number;
  readonly around: readonly GivenDocument[];
}

/** Writes documents one after another, each text once: with those that they take in, and those that stand in them. */
export class DocumentWriter {
  readonly parts: SourcePart[] = [];
  readonly notes: Problem[] = [];
  #length = 0;
  #transclusions = 0;
  readonly #written = new Map<GivenDocument, readonly Span[]>();
  readonly #usedAsTemplates = new Set<GivenDocument>();
  readonly #events = new Map<GivenDocument, readonly Event[]>();

  constructor(
    readonly index: DocumentIndex,
    readonly placed: ReadonlyMap<GivenDocument, PlacedDocument>,
  ) {}

  /** Whether nothing of a document is left to be written. */
  isTaken(document: GivenDocument): boolean {
    return this.#usedAsTemplates.has(document) || this.#left(document).length === 0;
  }

  /** Whether the text has a part of a document. */
  has(source: Source): boolean {
    return this.parts.some((part) => part.source === source);
  }

  /** Writes what is left of a document under a heading of the second level; under none if it is empty. */
  writeUnder(heading: string, document: GivenDocument): void {
    this.#endLine(document.source, 0);
    if (heading !== '')
      this.#add({ source: document.source, offset: 0, end: 0, substitute: `== ${heading} ==\n` });
    this.#writeLeft(document, { level: heading === '' ? 0 : 2, around: [] });
  }

  #writeLeft(document: GivenDocument, context: WritingContext): void {
    this.#write(document, this.#left(document), context);
  }

  /** The parts of a document that are not written yet. */
  #left(document: GivenDocument): Span[] {
    const whole = { offset: 0, end: document.source.text.length };
    return without([whole], this.#written.get(document) ?? []);
  }

  #write(document: GivenDocument, spans: readonly Span[], context: WritingContext): void {
    const { outline } = this.placed.get(document) ?? {};
    if (outline === undefined) return;
    this.#written.set(document, union([...(this.#written.get(document) ?? []), ...spans]));
    const events = this.#eventsOf(document);
    const shift = levelShift(outline, spans, context.level);
    const around = [...context.around, document];
    let { level } = context;
    for (const { offset, end } of spans) {
      let at = offset;
      const copyTo = (to: number) => {
        if (to > at) this.#add({ source: outline.source, offset: at, end: to });
        at = Math.max(at, to);
      };
      for (let next = firstAt(events, offset); next < events.length; next += 1) {
        const event = events[next];
        if (event === undefined || event.offset > end) break;
        const isInsertion = 'placed' in event;
        if (event.offset < at || (event.offset === end && !isInsertion)) continue;
        copyTo(event.offset);
        if (isInsertion) this.#insert(event.placed, event.offset, outline.source, { level, around });
        else if ('heading' in event) {
          level = Math.min(event.heading.level + shift, MAX_LEVEL);
          at = this.#writeHeading(event.heading, level, outline);
        } else if (this.#transclude(event.transclusion, outline.source, { level, around }))
          at = event.transclusion.end;
      }
      copyTo(end);
    }
  }

  /** Writes a heading on a level below its own; returns the offset behind it. */
  #writeHeading(heading: Heading, level: number, outline: Outline): number {
    const { source } = outline;
    const end = outline.endOfHeading(heading);
    const more = '='.repeat(level - heading.level);
    this.#add({ source, offset: heading.offset, end: heading.offset, substitute: more });
    this.#add({ source, offset: heading.offset, end });
    this.#add({ source, offset: heading.offset, end: heading.offset, substitute: more });
    return end;
  }

  #insert({ document }: PlacedDocument, offset: number, source: Source, context: WritingContext): void {
    this.#endLine(source, offset);
    this.#writeLeft(document, context);
    this.#endLine(source, offset);
  }

  /** Writes what a document takes in, once; returns false if that is not given. */
  #transclude(transclusion: Transclusion, source: Source, context: WritingContext): boolean {
    const document = this.index.transcluded(transclusion);
    const { outline } = (document && this.placed.get(document)) ?? {};
    if (document === undefined || outline === undefined) return false;
    if (context.around.includes(document) || context.around.length > MAX_DEPTH) {
      this.notes.push({
        message: `"${transclusion.title}" takes itself in; it was read once.`,
        offset: this.#length,
      });
      return true;
    }
    this.#countTransclusion(transclusion, source);
    const parts = outline.parts(transclusion);
    if (parts === undefined) {
      const { title, section, heading } = transclusion;
      const message = `"${title}" has no section "${section ?? heading}"; it was not read.`;
      this.notes.push({ message, offset: this.#length });
      return true;
    }
    const left = transclusion.isTemplate ? parts : without(parts, this.#written.get(document) ?? []);
    if (transclusion.isTemplate) this.#usedAsTemplates.add(document);
    this.#write(document, left, context);
    return true;
  }

  #countTransclusion({ offset }: Transclusion, source: Source): void {
    this.#transclusions += 1;
    if (this.#transclusions <= MAX_TRANSCLUSIONS && this.#length <= MAX_LENGTH) return;
    const message = `The documents take in each other more than ${MAX_TRANSCLUSIONS} times, or more than ${MAX_LENGTH / 1_000_000} MB; they cannot be read together.`;
    throw new DocumentError(source, [{ message, offset }]);
  }

  #eventsOf(document: GivenDocument): readonly Event[] {
    const known = this.#events.get(document);
    if (known !== undefined) return known;
    const { outline, insertions = [] } = this.placed.get(document) ?? {};
    // What stands at the end of a section comes before the heading of the next.
    const events: Event[] = [
      ...insertions,
      ...(outline?.headings ?? []).map((heading) => ({ offset: heading.offset, heading })),
      ...(outline?.transclusions ?? []).map((transclusion) => ({
        offset: transclusion.offset,
        transclusion,
      })),
    ].sort((a, b) => a.offset - b.offset);
    this.#events.set(document, events);
    return events;
  }

  #endLine(source: Source, offset: number): void {
    const last = this.parts.at(-1);
    if (last === undefined) return;
    const text = last.substitute ?? last.source.text.slice(last.end - 1, last.end);
    if (!text.endsWith('\n')) this.#add({ source, offset, end: offset, substitute: '\n' });
  }

  #add(part: SourcePart): void {
    const length = part.substitute?.length ?? part.end - part.offset;
    if (length === 0) return;
    this.#length += length;
    const last = this.parts.at(-1);
    const continues =
      part.substitute === undefined &&
      last?.substitute === undefined &&
      last?.source === part.source &&
      last.end === part.offset;
    if (continues && last !== undefined) this.parts.splice(-1, 1, { ...last, end: part.end });
    else this.parts.push(part);
  }
}

/** How many levels the headings of some parts go down, so that they are below a heading of a level. */
function levelShift({ headings }: Outline, spans: readonly Span[], level: number): number {
  let highest = MAX_LEVEL;
  for (const { offset, end } of spans)
    for (let next = firstAt(headings, offset); (headings[next]?.offset ?? end) < end; next += 1)
      highest = Math.min(highest, headings[next]?.level ?? highest);
  return level === 0 ? 0 : Math.max(level + 1 - highest, 0);
}

/** The index of the first of some things, in order, that is not before an offset. */
function firstAt(things: readonly { readonly offset: number }[], offset: number): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
