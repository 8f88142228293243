import type { PageNote } from '../parse/page-note.js';
import type { Source } from '../read/source.js';
import { formatPlaces, type Place, placesOf } from './places.js';

/** Notes that tell the same of several places. */
export interface NoteGroup {
  readonly kind: PageNote['kind'];
  /** What the first of them tells; the others may quote other words of the document. */
  readonly message: string;
  readonly count: number;
  /** All of their lines, by document. */
  readonly places: readonly Place[];
}

/** Groups notes that differ in nothing but their place and the words that they quote first, in their order. */
export function groupNotes(notes: readonly PageNote[], source: Source): NoteGroup[] {
  const groups = new Map<string, PageNote[]>();
  for (const note of notes) {
    const key = `${note.kind} ${note.message.replace(/^"[^"]*"/, '')}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [note]);
    else known.push(note);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const places = placesOf(
      source,
      group.map(({ line }) => line),
    );
    return [{ kind: first.kind, message: first.message, count: group.length, places }];
  });
}

/** A group in one line: `96 of these: The template "fb r" was not read. (lines 3–98)`. */
export function formatNoteGroup({ message, count, places }: NoteGroup, main: string): string {
  return `${count === 1 ? '' : `${count} of these: `}${message} (${formatPlaces(places, main)})`;
}
