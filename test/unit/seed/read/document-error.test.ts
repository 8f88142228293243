import { expect, test } from 'vitest';
import { DocumentError, Problems } from '../../../../seed/read/document-error.js';
import { Source } from '../../../../seed/read/source.js';

test('an error shows its place, its line and a caret', () => {
  const source = page(`${'\n'.repeat(470)}|name_UCA=Unión Cayumba Chica\n`);
  const message =
    'No team is called "Unión Cayumba Chica" in this season. Did you mean "Unión Cayumba Grande"?';
  expect(rendered(source, message, source.text.indexOf('Unión'))).toBe(
    [message, '', 'page.wikitext:471:11', '471 | |name_UCA=Unión Cayumba Chica', '    |           ^'].join(
      '\n',
    ),
  );
});

test.each([
  ['a tab stays a tab', 'a\tbc', 'c', ['1 | a\tbc', '  |  \t ^']],
  ['a character of two units takes one place', '⚽ 🇵🇪 x', 'x', ['1 | ⚽ 🇵🇪 x', '  |      ^']],
  ['a combining accent takes none', 'Unio\u0301n x', 'x', ['1 | Unio\u0301n x', '  |       ^']],
])('the caret stands below its column: %s', (_why, line, at, shown) => {
  const lines = rendered(page(line), 'Wrong.', line.indexOf(at)).split('\n');
  expect(lines.slice(3)).toEqual(shown);
});

test.each([
  ['at its start', 0, /^1 \| X.{119}…$/],
  ['in its middle', 5000, /^1 \| ….{120}…$/],
  ['at its end', 9999, /^1 \| ….{119}X$/],
])('a long line is cut around an error %s', (_where, offset, cut) => {
  const line = `${'.'.repeat(offset)}X${'.'.repeat(9999 - offset)}`;
  const [shown = '', caret = ''] = rendered(page(line), 'Wrong.', offset).split('\n').slice(3);
  expect(shown).toMatch(cut);
  expect(shown[caret.indexOf('^')]).toBe('X');
});

test('a cut does not divide a character of two units', () => {
  const line = '⚽🏆'.repeat(300);
  for (let offset = 0; offset < line.length; offset += 1) {
    expect(rendered(page(line), 'Wrong.', offset)).not.toMatch(/\p{Surrogate}/u);
  }
});

test('all errors are rendered at once, in the order of the page', () => {
  const problems = new Problems(page('one\ntwo'));
  problems.report('Second.', 4, 3);
  problems.report('First.', 0);
  expect(thrown(problems).message).toBe(
    'First.\n\npage.wikitext:1:1\n1 | one\n  | ^\n\nSecond.\n\npage.wikitext:2:1\n2 | two\n  | ^',
  );
  expect(thrown(problems).problems).toEqual([
    { message: 'First.', offset: 0 },
    { message: 'Second.', offset: 4, length: 3 },
  ]);
});

test('the same error counts once, the same message elsewhere again', () => {
  const problems = new Problems(page('one two'));
  problems.report('Wrong.', 0);
  problems.report('Wrong.', 0, 3);
  problems.report('Wrong.', 4);
  expect(problems.all).toEqual([
    { message: 'Wrong.', offset: 0 },
    { message: 'Wrong.', offset: 4 },
  ]);
});

test.each([
  [50, 'Wrong 49.', undefined],
  [51, 'Wrong 49.', '… and 1 more error.'],
  [62, 'Wrong 49.', '… and 12 more errors.'],
])('of %i problems fifty are rendered, and the others counted', (count, last, rest) => {
  const problems = new Problems(page('x'.repeat(count)));
  for (let offset = 0; offset < count; offset += 1) problems.report(`Wrong ${offset}.`, offset);
  const error = thrown(problems);
  expect(error.message.match(/^Wrong \d+\.$/gm)?.at(-1)).toBe(last);
  expect(error.message.match(/^… .*$/m)?.[0]).toBe(rest);
  expect(error.problems).toHaveLength(count);
});

test('without problems nothing is thrown', () => {
  expect(() => new Problems(page('fine')).throwIfAny()).not.toThrow();
});

function page(text: string): Source {
  return new Source('page.wikitext', text);
}

function rendered(source: Source, message: string, offset: number): string {
  return new DocumentError(source, [{ message, offset }]).message;
}

function thrown(problems: Problems): DocumentError {
  try {
    problems.throwIfAny();
  } catch (error) {
    if (error instanceof DocumentError) return error;
  }
  throw new Error('There was no DocumentError.');
}
