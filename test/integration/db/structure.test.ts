import { expect, test } from 'vitest';
import { getDatamodel } from '../../../src/generated/pothos.js';
import { ownDatabase } from '../../support/test-database.js';
import { execute } from '../../support/test-server.js';

interface Field {
  readonly name: string;
  readonly kind: 'scalar' | 'enum' | 'object';
  readonly type: string;
  readonly isRequired: boolean;
  readonly isList: boolean;
  readonly relationName?: string;
  readonly relationFromFields?: readonly string[];
}

/** PostgreSQL's names of Prisma's scalar types. */
const types: Readonly<Record<string, string>> = {
  Int: 'int4',
  String: 'text',
  Boolean: 'bool',
  Json: 'jsonb',
  DateTime: 'date', // facts of a season have no time of day
};

/** The columns with a time of day. */
const timestamps: readonly string[] = ['SeasonChange.at'];

const models = Object.entries(
  getDatamodel().datamodel.models as unknown as Record<string, { fields: readonly Field[] }>,
);
/** Models that a view gives, which has no keys. */
const views: ReadonlySet<string> = new Set(['MatchSide', 'SeasonScorer']);

const tables = models.filter(([model]) => !views.has(model));
const url = await ownDatabase('season');

test('the tables are those of the Prisma schema, column for column', async () => {
  const { rows } = await execute(
    url,
    `SELECT table_name || '.' || column_name || ' ' || udt_name
            || CASE is_nullable WHEN 'YES' THEN '?' ELSE '' END AS column
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' AND table_type = 'BASE TABLE'`,
  );
  expect(rows.map(({ column }) => column).sort()).toEqual([...columns(tables), ...joinColumns()].sort());
});

test('the views are those of the Prisma schema, column for column', async () => {
  const { rows } = await execute(
    url,
    `SELECT table_name || '.' || column_name || ' ' || udt_name AS column
     FROM information_schema.columns JOIN information_schema.views USING (table_schema, table_name)
     WHERE table_schema = 'public'`,
  );
  // PostgreSQL does not tell which columns of a view can be null.
  const stated = columns(models.filter(([model]) => views.has(model))).map((column) =>
    column.replace('?', ''),
  );
  expect(rows.map(({ column }) => column).sort()).toEqual(stated.sort());
});

// Otherwise the deletion of a row, and every step along the relation, reads the whole table.
test('every foreign key begins an index', async () => {
  const { rows } = await execute(
    url,
    `SELECT conrelid::regclass || '.' || attname AS key,
            EXISTS (
              SELECT FROM pg_index
              WHERE indrelid = conrelid AND indkey[0] = attnum AND indisvalid
                AND coalesce(pg_get_expr(indpred, indrelid) = format('(%I IS NOT NULL)', attname), true)
            ) AS indexed
     FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  // What the database makes of other columns has their foreign keys.
  const { rows: generated } = await execute(
    url,
    "SELECT table_name || '.' || column_name AS key FROM information_schema.columns WHERE is_generated = 'ALWAYS'",
  );
  const made = new Set(generated.map(({ key }) => key));
  const keys = tables.flatMap(([model, { fields }]) =>
    fields.flatMap(foreignKeys).map((column) => `${model}.${column}`),
  );
  expect(rows).toHaveLength(joinColumns().length + keys.filter((key) => !made.has(key)).length);
  expect(rows.filter(({ indexed }) => !indexed)).toEqual([]);
});

function columns(of: typeof models): string[] {
  return of.flatMap(([model, { fields }]) =>
    fields
      .filter(({ kind }) => kind !== 'object')
      .map(({ name, kind, type, isList, isRequired }) => {
        const scalar = timestamps.includes(`${model}.${name}`)
          ? 'timestamptz'
          : kind === 'enum'
            ? type
            : types[type];
        // Prisma leaves lists nullable, and reads a null one as empty.
        return `${model}.${name} ${isList ? '_' : ''}${scalar}${isRequired && !isList ? '' : '?'}`;
      }),
  );
}

/** The columns of the join tables, for relations that are lists on both sides. */
function joinColumns(): string[] {
  const lists = models.flatMap(([, { fields }]) =>
    fields.filter(({ kind, isList }) => kind === 'object' && isList),
  );
  const names = lists.map(({ relationName }) => relationName);
  const both = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return [...both].flatMap((name) => [`_${name}.A int4`, `_${name}.B int4`]);
}

function foreignKeys({ relationFromFields }: Field): readonly string[] {
  return relationFromFields ?? [];
}
