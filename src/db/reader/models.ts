import { getDatamodel } from '../../generated/pothos.js';

/** A table or a view, as the Prisma schema describes it. */
export interface Model {
  readonly name: string;
  readonly columns: ReadonlyMap<string, Column>;
  readonly relations: ReadonlyMap<string, Relation>;
}

export interface Column {
  readonly name: string;
  /** `Int`, `String`, `DateTime`, or the name of an enum. */
  readonly type: string;
  readonly list: boolean;
  readonly nullable: boolean;
  readonly unique: boolean;
}

export interface Relation {
  readonly name: string;
  /** The name of the model that it leads to. */
  readonly to: string;
  readonly list: boolean;
  readonly nullable: boolean;
  readonly link: Link;
}

/**
 * How a row is related to others: by its own foreign key, which refers to their id, by theirs, which refers to its id,
 * or by a table of pairs of ids.
 */
export type Link =
  | { readonly foreignKey: string; readonly id: string }
  | { readonly id: string; readonly otherForeignKey: string }
  | { readonly pairs: string; readonly side: 'A' | 'B'; readonly otherSide: 'A' | 'B' };

type Datamodel = ReturnType<typeof getDatamodel>['datamodel']['models'];
type Field = Datamodel[string]['fields'][number];

/** The models by their names. A foreign key refers to the id of its model. */
export const models: ReadonlyMap<string, Model> = readModels(getDatamodel().datamodel.models);

function readModels(datamodel: Datamodel): ReadonlyMap<string, Model> {
  return new Map(
    Object.entries(datamodel).map(([name, { fields }]) => [
      name,
      {
        name,
        columns: new Map(fields.flatMap((field) => (field.kind === 'object' ? [] : [toColumn(field)]))),
        relations: new Map(
          fields.flatMap((field) =>
            field.kind === 'object' ? [[field.name, toRelation(name, field, datamodel)] as const] : [],
          ),
        ),
      },
    ]),
  );
}

function toColumn({ name, type, isList, isRequired, isUnique }: Field): readonly [string, Column] {
  return [name, { name, type, list: isList, nullable: !isRequired, unique: isUnique }];
}

function toRelation(from: string, field: Field, datamodel: Datamodel): Relation {
  const { name, type: to, isList: list, isRequired } = field;
  const relation = { name, to, list, nullable: !isRequired };
  const [foreignKey] = field.relationFromFields ?? [];
  if (foreignKey !== undefined) return { ...relation, link: { foreignKey, id: idOf(to, datamodel) } };
  const other = datamodel[to]?.fields.find(
    (one) => one.relationName === field.relationName && one.type === from && one !== field,
  );
  const [otherForeignKey] = other?.relationFromFields ?? [];
  if (otherForeignKey !== undefined)
    return { ...relation, link: { id: idOf(from, datamodel), otherForeignKey } };
  // Prisma orders the sides of a table of pairs by their models, or by the fields where both are of one model.
  const isFirst = from === to ? name < (other?.name ?? '') : from < to;
  const [side, otherSide] = isFirst ? (['A', 'B'] as const) : (['B', 'A'] as const);
  return { ...relation, link: { pairs: `_${field.relationName}`, side, otherSide } };
}

function idOf(model: string, datamodel: Datamodel): string {
  return datamodel[model]?.fields.find(({ isId }) => isId)?.name ?? 'id';
}
