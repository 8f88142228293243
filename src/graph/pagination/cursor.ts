import { clientError, truncate } from '../errors.js';

/** An order of rows: one column, whose values are unique and not null, and its direction. */
export type Order = Readonly<Record<string, 'asc' | 'desc' | undefined>>;

/** The column of an order, and its direction. */
export function orderColumn(order: Order): readonly [column: string, direction: 'asc' | 'desc'] {
  for (const [column, direction] of Object.entries(order))
    if (direction !== undefined) return [column, direction];
  throw new Error('An order has a column.');
}

/** Encodes the value of a row's order column as a cursor of a list, which is named by its field: `Stage.matches`. */
export function encodeCursor(list: string, order: Order, value: string): string {
  return Buffer.from(`${list} ${orderColumn(order).join(' ')} ${value}`, 'latin1').toString('base64url');
}

/** Decodes a cursor to the value of the order column. Throws BAD_CURSOR for a cursor of another list or order. */
export function decodeCursor(list: string, order: Order, cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  // Node's decoder skips invalid characters. The values are slugs and numbers, in ASCII.
  const isCanonical = Buffer.from(text, 'latin1').toString('base64url') === cursor;
  const [, prefix, value] = /^(\w+\.\w+ \w+ (?:asc|desc)) ([\t -~]+)$/.exec(isCanonical ? text : '') ?? [];
  if (prefix === undefined || value === undefined)
    throw clientError(
      'BAD_CURSOR',
      `Invalid cursor "${truncate(cursor)}": pass a \`cursor\` of this connection.`,
    );
  if (prefix !== `${list} ${orderColumn(order).join(' ')}`)
    throw clientError(
      'BAD_CURSOR',
      `Invalid cursor "${truncate(cursor)}": it belongs to another list or another order.`,
    );
  return value;
}
