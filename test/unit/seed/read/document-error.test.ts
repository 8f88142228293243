import { expect, test } from 'vitest';
import { Faults, WikitextError } from '../../../../seed/read/document-error.js';
import { Source } from '../../../../seed/read/source.js';

test('a fault shows its place, its line and a caret', () => {
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
])('a long line is cut around a fault %s', (_where, offset, cut) => {
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

test('all faults are rendered at once, in the order of the page', () => {
  const faults = new Faults(page('one\ntwo'));
  faults.report('Second.', 4, 3);
  faults.report('First.', 0);
  expect(thrown(faults).message).toBe(
    'First.\n\npage.wikitext:1:1\n1 | one\n  | ^\n\nSecond.\n\npage.wikitext:2:1\n2 | two\n  | ^',
  );
  expect(thrown(faults).faults).toEqual([
    { message: 'First.', offset: 0 },
    { message: 'Second.', offset: 4, length: 3 },
  ]);
});

test('the same fault counts once, the same message elsewhere again', () => {
  const faults = new Faults(page('one two'));
  faults.report('Wrong.', 0);
  faults.report('Wrong.', 0, 3);
  faults.report('Wrong.', 4);
  expect(faults.all).toEqual([
    { message: 'Wrong.', offset: 0 },
    { message: 'Wrong.', offset: 4 },
  ]);
});

test.each([
  [50, 'Wrong 49.', undefined],
  [51, 'Wrong 49.', '… and 1 more fault.'],
  [62, 'Wrong 49.', '… and 12 more faults.'],
])('of %i faults fifty are rendered, and the others counted', (count, last, rest) => {
  const faults = new Faults(page('x'.repeat(count)));
  for (let offset = 0; offset < count; offset += 1) faults.report(`Wrong ${offset}.`, offset);
  const error = thrown(faults);
  expect(error.message.match(/^Wrong \d+\.$/gm)?.at(-1)).toBe(last);
  expect(error.message.match(/^… .*$/m)?.[0]).toBe(rest);
  expect(error.faults).toHaveLength(count);
});

test('without faults nothing is thrown', () => {
  expect(() => new Faults(page('fine')).throwIfAny()).not.toThrow();
});

function page(text: string): Source {
  return new Source('page.wikitext', text);
}

function rendered(source: Source, message: string, offset: number): string {
  return new WikitextError(source, [{ message, offset }]).message;
}

function thrown(faults: Faults): WikitextError {
  try {
    faults.throwIfAny();
  } catch (error) {
    if (error instanceof WikitextError) return error;
  }
  throw new Error('There was no WikitextError.');
}
