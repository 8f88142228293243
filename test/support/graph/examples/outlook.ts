import type { Tested } from './example-test.js';

/** What can still be reached. */
export const outlook: Record<string, Tested> = {
  '21-outlook': {
    statements: 1,
    facts: ({ team: { groups } }) =>
      groups.map(({ name, outlook, history }: OutlookGroup) => [
        name,
        outlook.left,
        outlook.teams.map(({ team, best, worst, exact, explanation }) => [
          team.name,
          best,
          worst,
          exact,
          explanation,
        ]),
        history.length,
      ]),
    expected: [
      [
        'Group B',
        0,
        [
          ['San Simón', 1, 1, true, 'Ended first.'],
          ['Saetas de Oro', 2, 2, true, 'Ended second.'],
          ['Coronel Bolognesi', 3, 3, true, 'Ended third.'],
        ],
        0,
      ],
    ],
  },
};

interface OutlookGroup {
  readonly name: string;
  readonly outlook: {
    readonly left: number;
    readonly teams: readonly {
      readonly team: { readonly name: string };
      readonly best: number;
      readonly worst: number;
      readonly exact: boolean;
      readonly explanation: string;
    }[];
  };
  readonly history: readonly object[];
}
