import { afterEach, expect, test, vi } from 'vitest';
import { createProgress } from '../../../../seed/cli/progress.js';
import { CapturedOutput } from '../../../support/seed/cli-context.js';

afterEach(() => void vi.useRealTimers());

test('where there is no terminal, each phase is a plain line', () => {
  const paper = new CapturedOutput();
  const told = createProgress(paper);
  told.phase('Reading page.wikitext');
  told.line('PostgreSQL runs.');
  told.phase('Writing');
  told.end();
  expect(paper.text).toBe('Reading page.wikitext …\nPostgreSQL runs.\nWriting …\n');
});

test('on a terminal one line lives as long as its phase, and nothing of it is left', () => {
  vi.useFakeTimers();
  const { told, seen } = terminal();
  told.phase('Reading');
  expect(seen()).toBe('Reading …');
  told.phase('Writing');
  expect(seen()).toBe('Writing …');
  vi.advanceTimersByTime(2_500);
  expect(seen()).toBe('Writing … 2 s');
  told.line('PostgreSQL has stopped.');
  expect(seen()).toBe('PostgreSQL has stopped.\n');
  vi.advanceTimersByTime(1_000);
  expect(seen()).toBe('PostgreSQL has stopped.\nWriting … 3 s');
  told.end();
  vi.advanceTimersByTime(5_000);
  expect(seen()).toBe('PostgreSQL has stopped.\n');
  told.end();
});

test('a line that does not fit is cut: one that wraps could not be erased', () => {
  const { told, seen } = terminal(12);
  told.phase('Reading a page with a long name');
  expect(seen()).toBe('Reading a p');
  told.end();
});

/** A terminal of a width, and what is seen on it. */
function terminal(columns = 80) {
  const screen = Object.assign(new CapturedOutput(), { isTTY: true, columns });
  const seen = () =>
    screen.text
      .split('\n')
      .map((line) => line.slice(line.lastIndexOf('\x1b[2K') + 1).replace('[2K', ''))
      .join('\n');
  return { told: createProgress(screen), seen };
}
