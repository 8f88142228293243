import type { EntityKey, KeyField } from './entity-keys.js';

/** The values of a key's fields, nested as the fields are. */
export interface KeyValues {
  readonly [field: string]: string | number | KeyValues;
}

/** Selects the fields of a key, as Prisma takes it. */
export function selectKey(fields: readonly KeyField[]): object {
  return Object.fromEntries(
    fields.map(({ name, below }) => [name, below.length === 0 || { select: selectKey(below) }]),
  );
}

/**
 * Selects the rows that have, in each field of a key, the value of any of the references.
 *
 * For a key of several fields these may be other rows too. A condition for each reference would join the tables above
 * it each time: 300 such conditions took PostgreSQL 5 s.
 */
export function whereKey(fields: readonly KeyField[], references: readonly KeyValues[]): object {
  return Object.fromEntries(
    fields.map(({ name, below }) => {
      const values = references.map((reference) => reference[name]);
      return [name, below.length === 0 ? { in: storable(values) } : whereKey(below, values as KeyValues[])]; // they are nested as the fields
    }),
  );
}

/** Distinct values, without texts that PostgreSQL cannot store. */
function storable(values: readonly unknown[]): unknown[] {
  return [...new Set(values)].filter((value) => typeof value !== 'string' || !value.includes('\0'));
}

/** A key with its values as one text, the same for a reference and for the row that it means. */
export function keyText({ selection, fields }: EntityKey, values: KeyValues): string {
  return `${selection} ${JSON.stringify(valuesOf(fields, values))}`;
}

function valuesOf(fields: readonly KeyField[], values: KeyValues): unknown[] {
  return fields.map(
    ({ name, below }) => (below.length === 0 ? values[name] : valuesOf(below, values[name] as KeyValues)), // nested as the fields
  );
}
