import type { Template } from '../../read/wikitext/template.js';
import { colourKey } from './colour-legend.js';
import type { RowFamily, RowPart, TableParts } from './row-family.js';
import { filledParameter, parameterText, StandardTemplate } from './standard-template.js';
import { addStandingsRow, isFirstPlaceAgain, type StandingsParameters } from './standings-row.js';

/** Tables of the German Wikipedia: `Fußballtabelle/Kopf`, a `Fußballtabelle/Zeile` for every team, `Fußballtabelle/Ende`. */
export const germanTable = tableOfRows(
  {
    HEAD: /^fußballtabelle[^/]*\/kopf/,
    ROW: /^fußballtabelle[^/]*\/zeile/,
    END: /^fußballtabelle[^/]*\/ende/,
  },
  {
    team: 'Verein',
    place: 'Rang',
    won: 'S',
    drawn: 'U',
    lost: 'N',
    goalsFor: 'ET',
    goalsAgainst: 'GT',
    colour: 'Farbe',
  },
);

/** Tables of the Spanish Wikipedia: `Tabla de posiciones inicio`, `… equipo` for every team, `… fin` with the colours. */
export const spanishTable = tableOfRows(
  {
    HEAD: /^tabla de posiciones (?:inicio|cabecera|comienzo)/,
    ROW: /^tabla de posiciones equipo/,
    END: /^tabla de posiciones fin/,
  },
  {
    team: 'eq',
    place: 'pos',
    won: 'g',
    drawn: 'e',
    lost: 'p',
    goalsFor: 'gf',
    goalsAgainst: 'gc',
    deducted: 'desc',
    colour: 'color',
  },
  'pv',
);

/** A family of one template for each row; rows of teams that are not known yet are empty, and left out. */
function tableOfRows(
  names: Readonly<Record<RowPart, RegExp>>,
  parameters: StandingsParameters,
  pointsForWin?: string,
): RowFamily {
  return {
    partOf: (name) => (['HEAD', 'ROW', 'END'] as const).find((part) => names[part].test(name)),
    startsAnother: (row, rows) => isFirstPlaceAgain(row, rows.at(-1), parameters),
    combine: ({ head, rows, end, legend }: TableParts) => {
      const table = new StandardTemplate('#invoke:sports table', (head ?? rows[0]).offset);
      const named = rows.filter((row) => filledParameter(row, parameters.team) !== undefined);
      const colours = end === undefined ? legend : new Map([...legend, ...coloursOf(end)]);
      for (const [index, row] of named.entries()) addStandingsRow(table, row, index + 1, parameters, colours);
      const points =
        pointsForWin === undefined ? [] : named.flatMap((row) => filledParameter(row, pointsForWin) ?? []);
      table.add('winpoints', points[0]);
      return named.length === 0 ? undefined : table.build((end ?? rows.at(-1) ?? rows[0]).end);
    },
  };
}

/** The meanings that the end of a table gives to its colours, `color1`, `texto1` and so on, as legends. */
function coloursOf(end: Template): [string, Template][] {
  const found: [string, Template][] = [];
  for (let number = 1; number <= MAX_COLOURS; number += 1) {
    const text = filledParameter(end, `texto${number}`);
    const key = colourKey(parameterText(end, `color${number}`));
    if (text === undefined || key === '') continue;
    found.push([key, new StandardTemplate('legend', end.offset).add('2', text).build(end.end)]);
  }
  return found;
}

const MAX_COLOURS = 20;
