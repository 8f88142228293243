import { expect, test } from 'vitest';
import { formatNoteGroup, groupNotes } from '../../../../seed/cli/note-groups.js';
import type { PageNote } from '../../../../seed/parse/page-note.js';
import { CombinedSource } from '../../../../seed/read/combined-source.js';
import { Source } from '../../../../seed/read/source.js';

const main = new Source('main.wikitext', 'a\n'.repeat(200));

test('notes that tell the same are one, with all of their lines', () => {
  const lines = [3, 4, 5, 9, 20, 21];
  const notes = lines.map((line) => unread('The template "fb r" was not read.', line));
  const [group, ...others] = groupNotes(notes, main);
  expect(others).toEqual([]);
  expect(group).toMatchObject({ count: 6, places: [{ document: 'main.wikitext', lines }] });
  expect(group && formatNoteGroup(group, main.name)).toBe(
    '6 of these: The template "fb r" was not read. (lines 3–5, 9, 20, 21)',
  );
});

test('so are those that quote other values, and not those of another kind', () => {
  const groups = groupNotes(
    [
      unread('"two" is not a score such as "2–1".', 1),
      unread('"x" is not a number.', 2),
      unread('"three" is not a score such as "2–1".', 3),
    ],
    main,
  );
  expect(groups.map((group) => formatNoteGroup(group, main.name))).toEqual([
    '2 of these: "two" is not a score such as "2–1". (lines 1, 3)',
    '"x" is not a number. (line 2)',
  ]);
});

test('lines are those of their documents, and of very many only the first are printed', () => {
  const other = new Source('group-a.wikitext', 'b\nc\n');
  const both = new CombinedSource(main.name, [
    { source: main, offset: 0, end: main.text.length },
    { source: other, offset: 0, end: other.text.length },
  ]);
  const [group] = groupNotes([unread('Not read.', 7), unread('Not read.', 202)], both);
  expect(group && formatNoteGroup(group, main.name)).toBe(
    '2 of these: Not read. (line 7; line 2 of group-a.wikitext)',
  );
  const many = Array.from({ length: 40 }, (_, index) => unread('Not read.', 2 * index + 1));
  const [long] = groupNotes(many, main);
  expect(long && formatNoteGroup(long, main.name)).toMatch(/^40 of these: .*, 21, 23 and 28 more\)$/);
  expect(long?.places[0]?.lines).toHaveLength(40);
});

function unread(message: string, line: number): PageNote {
  return { kind: 'UNREAD_VALUE', message, line };
}
