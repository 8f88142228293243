import { isListType, isNonNullType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { hasSizeArgument } from '../../../src/graph/limits/field-cost.js';
import { typicalListSizes } from '../../../src/graph/limits/list-sizes.js';
import { schema } from '../../../src/graph/schema.js';
import { seasonGraph } from '../../support/graph/season-graphs.js';

const graph = await seasonGraph();

/** Lists whose length a client can say, and does not need to. */
const pages = [
  'Competition.seasons',
  'Query.competitions',
  'Query.seasons',
  'Region.matches',
  'Team.matches',
];

test('every list of which a client cannot say how long it is has a usual length', () => {
  const lists = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !/^__|Connection$/.test(type.name)
      ? Object.values(type.getFields())
          .filter(
            ({ type, args }) =>
              isListType(isNonNullType(type) ? type.ofType : type) && !hasSizeArgument(args),
          )
          .map(({ name }) => `${type.name}.${name}`)
      : [],
  );
  expect(Object.keys(typicalListSizes).sort()).toEqual([...lists, ...pages].sort());
});

/** What nobody meets by walking through the season, whose page names no scorers, no dates, no open
 * ties and nobody who went down. */
const unmet = [
  ...['Goal.sources', 'Match.goals', 'Player.goals', 'Player.teams'],
  ...['Group.history', 'TableMoment.table'],
  ...['Stage.openTies', 'Region.openTies', 'OpenTie.slots', 'OpenTie.sources'],
  'Season.relegations',
  'Query.victoryPath',
  'SeasonChange.matches',
  'SeasonChange.standings',
  'SeasonChange.ties',
];

test('a list of the season counts for as long as it is, more or less', async () => {
  const all = (fields: string) => fields.replaceAll(/\w+/g, (name) => `${name} { __typename }`);
  const parts = [
    `${all('groups qualifications promotions sources')}
      rules { __typename tieBreakers }
      claims { __typename ${all('sources')} }
      discrepancies { __typename ${all('sources')} }
      records { __typename ${all('biggestHomeWins biggestAwayWins highestScoring')} }
      statistics { __typename ${all('byRegion byDepartment')} }
      departments { __typename ${all('teams')} }
      regions { __typename ${all('departments groups rounds ties teams qualifiers')} }`,
    `stages { __typename ${all('regions ties teams qualifiers')} entrants { __typename ${all('sources')} } }`,
    `stages { __typename rounds { __typename
        ties { __typename ${all('previous sources discrepancies')} legs { __typename ${all('sources')} } }
      } }`,
    `stages { __typename groups { __typename
        ${all('table ties teams qualifiedTeams sources discrepancies matches')}
        outlook { __typename teams { __typename ${all('possible')} } }
        standings { __typename ${all('sources discrepancies')} }
      } }`,
    `teams(first: 100) { nodes { __typename aliases
        ${all('seasons standings groups ties qualifications journey')} } }`,
    `teams(first: 100) { nodes { __typename opponents { __typename ${all('matches ties')} } } }`,
  ];
  const answers = await Promise.all(parts.map((part) => graph.ask(`{ season { __typename ${part} } }`)));
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  const lengths = new Map<string, number[]>();
  for (const { data } of answers) measure(data, lengths);
  const found = Object.fromEntries(
    [...lengths].map(([list, all]) => [
      list,
      { mean: all.reduce((sum, one) => sum + one, 0) / all.length, longest: Math.max(...all, 1) },
    ]),
  );
  expect(Object.keys(found).sort()).toEqual(
    Object.keys(typicalListSizes)
      .filter((list) => !unmet.includes(list) && !pages.includes(list))
      .sort(),
  );
  const wrong = Object.entries(found).filter(([list, { mean, longest }]) => {
    const size = typicalListSizes[list] ?? 0;
    return size > longest * 2 || size < mean / 2;
  });
  expect(wrong).toEqual([]);
});

/** Notes the length of each list of an answer, by the type and the name of its field. */
function measure(value: unknown, lengths: Map<string, number[]>): void {
  if (value === null || typeof value !== 'object') return;
  const { __typename: type } = value as { readonly __typename?: string };
  for (const [name, field] of Object.entries(value)) {
    if (Array.isArray(field) && type !== undefined) {
      const list = `${type}.${name}`;
      lengths.set(list, [...(lengths.get(list) ?? []), field.length]);
    }
    measure(field, lengths);
  }
}
