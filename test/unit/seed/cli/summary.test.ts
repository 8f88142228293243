import { expect, test } from 'vitest';
import { auditSeason } from '../../../../seed/audit/audit.js';
import type { Discrepancy } from '../../../../seed/audit/discrepancy.js';
import { formatSummary } from '../../../../seed/cli/summary.js';
import type { PageNote } from '../../../../seed/parse/page-note.js';
import { bare, season, season2013 } from '../../../support/seed/season-from-wikitext.js';

const final = season('== First Stage ==\n=== Final ===\n{{OneLegResult|Boys||1–0|Alianza}}');

const finding: Discrepancy = {
  kind: 'CLAIM',
  subject: { noun: 'team', slug: 'copa-2020' },
  field: 'winners',
  stated: 'Alianza',
  computed: 'Boys',
  message: 'Not so.',
  lines: [1],
};

test('a season is summed up in a line and a line a stage, and its contradictions in a line each', () => {
  const lines = formatSummary(season2013(), auditSeason(season2013())).split('\n');
  expect(lines.slice(0, 8)).toEqual([
    '2013 Copa Perú: 52 teams, 25 departments, 8 regions, 14 groups, 26 ties, 170 matches.',
    '  District Stage: no results',
    '  Provincial Stage: no results',
    '  Departmental Stage: no results',
    '  Regional Stage: 14 groups, 11 ties, 140 matches',
    '  National Stage: 15 ties, 30 matches',
    'Teams level on points are separated by: play-off, goal difference, goals scored.',
    'The page has 17 discrepancies:',
  ]);
  const contradictions = lines.filter((line) => /^ {2}[A-Z]+(_[A-Z]+)* {2}/.test(line));
  expect(contradictions).toHaveLength(17);
  expect([contradictions[7], contradictions[13]]).toEqual([
    '  BRACKET  The shoot-out of Unión Huaral – Willy Serrato is 4–1 in the results and 3–1 in the bracket. (lines 782, 786, 832)',
    '  TEAM_NAME  Deportivo Municipal (Santillana) is also spelled Deportivo Municipal (S). (lines 56, 719)',
  ]);
});

test('one of a kind is counted as one, and what there is none of is left out', () => {
  expect(formatSummary({ ...final, notes: [] }, [finding]).split('\n')).toEqual([
    '2020 Copa: 4 teams, 1 department, 1 tie, 1 match.',
    '  First Stage: 1 tie, 1 match',
    '  Final Stage: no results',
    'The page has 1 discrepancy:',
    '  CLAIM  Not so. (line 1)',
  ]);
});

test('a page without contradictions is said to have none', () => {
  expect(
    formatSummary({ ...final, notes: [] }, [])
      .split('\n')
      .at(-1),
  ).toBe('The page has no discrepancies.');
});

test('what was not read, not used or not drawn yet is told by its lines', () => {
  const notes: PageNote[] = [
    { kind: 'UNREAD_TEMPLATE', message: 'The template "Goals" was not read.', line: 7 },
    {
      kind: 'OPEN_SLOT',
      message: '"Winner of Group A" is a placeholder for a team that is not known yet.',
      line: 8,
    },
    { kind: 'UNUSED_TEMPLATE', message: 'The table was not used.', line: 9 },
    { kind: 'UNREAD_TABLE', message: 'The table was not read.', line: 12 },
  ];
  expect(
    formatSummary({ ...final, notes }, [])
      .split('\n')
      .slice(4),
  ).toEqual([
    'Not read (2):',
    '  The template "Goals" was not read. (line 7)',
    '  The table was not read. (line 12)',
    'Read, but not used (1):',
    '  The table was not used. (line 9)',
    'Open places of a draw (1):',
    '  "Winner of Group A" is a placeholder for a team that is not known yet. (line 8)',
  ]);
});

test('a long list is cut, and the rest of it counted', () => {
  const many = Array.from({ length: 30 }, () => finding);
  const lines = formatSummary({ ...final, notes: [] }, many).split('\n');
  expect(lines.at(-1)).toBe('  … and 10 more');
  expect(lines).toHaveLength(25);
});

test('criteria that are not understood are named, with those after them', () => {
  const rules = '1) Points; 2) Head-to-head; 3) FIFA ranking; 4) Lots';
  const table = `{{#invoke:Sports table|main|team1=Boys|team2=Alianza|class_rules=${rules}}}`;
  const read = bare(`== First Stage ==\n${table}`);
  const lines = formatSummary(read, []).split('\n');
  expect(lines).toContain(
    'Teams level on points are separated by: head-to-head; not understood: FIFA ranking, Lots.',
  );
  expect(lines.slice(-2)).toEqual([
    'Not read (1):',
    '  The criterion "FIFA ranking" is not understood; it and the criteria after it separate no teams. (line 2)',
  ]);
});
