import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      pageArguments: PageArgumentsPlugin<Types>;
    }
  }
}

/** The arguments of pages in the order in which they belong together; Pothos sorts them by name. */
const order = ['first', 'after', 'last', 'before'];

/** Moves the arguments of pages behind the other arguments of a field. */
class PageArgumentsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    if (!order.every((name) => name in field.args)) return field;
    const args = Object.entries(field.args).sort(
      ([one], [other]) => order.indexOf(one) - order.indexOf(other),
    );
    return { ...field, args: Object.fromEntries(args) };
  }
}

SchemaBuilder.registerPlugin('pageArguments', PageArgumentsPlugin);
