import { execute } from '../test-server.js';

/** All that a database has in its schema but rows, as PostgreSQL describes it: a line each, sorted. */
export async function readStructure(url: string): Promise<string[]> {
  const { rows } = await execute(
    url,
    `WITH class AS (
       SELECT * FROM pg_class WHERE relnamespace = 'public'::regnamespace
     ), typed AS (
       SELECT * FROM pg_type WHERE typnamespace = 'public'::regnamespace
     )
     SELECT format('%s %s %s %s', relkind, relname, reloptions, relpersistence) AS line FROM class
     UNION ALL
     SELECT format('column %s %s %s %s %s %s %s %s', c.relname, a.attnum - (
         SELECT count(*) FROM pg_attribute d WHERE d.attrelid = c.oid AND d.attnum BETWEEN 1 AND a.attnum AND d.attisdropped
       ), a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, a.attcollation::regcollation,
       pg_get_expr(d.adbin, d.adrelid))
     FROM class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
     UNION ALL
     SELECT format('%s %s %s %s', conname, conrelid::regclass, contypid::regtype, pg_get_constraintdef(oid))
     FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL
     SELECT pg_get_indexdef(oid) FROM class WHERE relkind = 'i'
     UNION ALL
     SELECT pg_get_viewdef(oid) FROM class WHERE relkind = 'v'
     UNION ALL
     SELECT format('type %s %s %s', typname, typtype, (
       SELECT string_agg(enumlabel, ', ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = typed.oid
     )) FROM typed
     UNION ALL
     SELECT pg_get_functiondef(p.oid) FROM pg_proc p
     WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
     UNION ALL
     SELECT format('extension %s %s', extname, extversion) FROM pg_extension`,
  );
  return rows.map(({ line }) => String(line)).sort();
}
