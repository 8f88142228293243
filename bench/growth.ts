import type { Figure, Result } from './measure.js';
import { queryNames } from './question.js';
import type { Imported } from './seasons.js';

/** What it took to grow to a number of seasons: the import, and the size of the database before and after it in megabytes. */
export interface Grown {
  readonly total: number;
  readonly imported: Imported;
  readonly before: number;
  readonly after: number;
}

/**
 * How answers that are not kept, the import, the database and the memory grow with the seasons, as a table; the processor
 * time of an answer is that of the server and of PostgreSQL together.
 */
export function growthTable(
  grown: readonly Grown[],
  results: readonly Result[],
  figures: readonly Figure[],
  node: string,
): string {
  const cold = <One extends Result | Figure>(all: readonly One[], size: number, query: string) =>
    all.find(
      (one) => one.seasons === size && one.query === query && one.contestant === 'cold' && one.node === node,
    );
  const sizes = grown.map(({ total }) => total);
  const row = (name: string, cells: readonly string[]) => `| ${[name, ...cells].join(' | ')} |`;
  const processor = (size: number, query: string) => {
    const { server = Number.NaN, postgres = Number.NaN } = cold(figures, size, query) ?? {};
    return server + postgres;
  };
  const [smallest = 1] = sizes;
  const times = (size: number, query: string) =>
    `${(processor(size, query) / processor(smallest, query)).toFixed(2)}×`;
  return [
    row('seasons', sizes.map(String)),
    row(
      '---',
      sizes.map(() => '---:'),
    ),
    ...queryNames.map((query) =>
      row(
        `\`${query}\`: a second, and processor time`,
        sizes.map(
          (size) =>
            `${Math.round(cold(results, size, query)?.perSecond ?? Number.NaN)}, ${times(size, query)}`,
        ),
      ),
    ),
    row(
      'import, ms a season',
      grown.map(({ imported }) => `${Math.round((imported.seconds * 1_000) / imported.seasons)}`),
    ),
    row(
      'import, memory',
      grown.map(({ imported: { megabytes } }) => (megabytes === null ? '' : `${Math.round(megabytes)} MB`)),
    ),
    row(
      'database',
      grown.map(({ after }) => `${Math.round(after)} MB`),
    ),
    row(
      'database, kB a season that was added',
      grown.map(
        ({ before, after, imported }) => `${Math.round(((after - before) * 1_024) / imported.seasons)}`,
      ),
    ),
    row(
      'server, memory',
      sizes.map((size) => `${Math.round(cold(figures, size, 'walk')?.megabytes ?? Number.NaN)} MB`),
    ),
  ].join('\n');
}
