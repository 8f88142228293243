import { clientError, truncate } from '../errors.js';

/** An order of rows: one column, in which no two of them are alike and none is null, and its direction. */
export type Order = Readonly<Record<string, 'asc' | 'desc' | undefined>>;

/** The column that an order goes by, and its direction. */
export function orderColumn(order: Order): readonly [column: string, direction: 'asc' | 'desc'] {
  for (const [column, direction] of Object.entries(order))
    if (direction !== undefined) return [column, direction];
  throw new Error('An order goes by a column.');
}

/** The cursor of a place in an order of a list, which is named by its field: `Stage.matches`. */
export function encodeCursor(list: string, order: Order, place: string): string {
  return Buffer.from(`${list} ${orderColumn(order).join(' ')} ${place}`, 'latin1').toString('base64url');
}

/** The place that a cursor of this list in this order holds; any other cursor is refused. */
export function decodeCursor(list: string, order: Order, cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  // A reader of base 64 passes over what is none, and places are made of names and numbers, folded.
  const given = Buffer.from(text, 'latin1').toString('base64url') === cursor;
  const [, of, place] = /^(\w+\.\w+ \w+ (?:asc|desc)) ([\t -~]+)$/.exec(given ? text : '') ?? [];
  if (of === undefined || place === undefined)
    throw clientError('BAD_CURSOR', `"${truncate(cursor)}" is no cursor of this graph.`);
  if (of !== `${list} ${orderColumn(order).join(' ')}`)
    throw clientError(
      'BAD_CURSOR',
      `"${truncate(cursor)}" is a cursor of another list, or of another order.`,
    );
  return place;
}
