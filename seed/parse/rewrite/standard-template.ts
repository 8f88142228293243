import { plainText } from '../../read/wikitext/plain-text.js';
import {
  type Parameter,
  parameter,
  type Template,
  type WikitextValue,
} from '../../read/wikitext/template.js';

/**
 * Builds a template that a reader knows out of the values of others. Values keep their positions, so that whatever is
 * said of them leads to where the page has them.
 */
export class StandardTemplate {
  readonly #parameters: Parameter[] = [];

  /** `offset` is that of the first template which it replaces. */
  constructor(
    readonly name: string,
    readonly offset: number,
  ) {}

  /** Adds a parameter, unless its value is missing. */
  add(name: string, value: WikitextValue | undefined): this {
    if (value !== undefined) this.#parameters.push({ name, positional: false, value });
    return this;
  }

  /** Adds a parameter with a text that the page does not have in these words; `at` is where it says so. */
  addText(name: string, text: string, at = this.offset): this {
    return this.add(name, { text, offset: at, templates: [] });
  }

  build(end: number): Template {
    return { name: this.name, offset: this.offset, end, parameters: this.#parameters };
  }
}

/** The first of some parameters that is not empty. */
export function filledParameter(template: Template, ...names: readonly string[]): WikitextValue | undefined {
  return names
    .map((name) => parameter(template, name)?.value)
    .find((value) => value !== undefined && value.text !== '' && plainText(value) !== '');
}

/** The visible text of the first of some parameters that is not empty; empty if all are. */
export function parameterText(template: Template, ...names: readonly string[]): string {
  const value = filledParameter(template, ...names);
  return value === undefined ? '' : plainText(value);
}

/** Whether a parameter that is switched on by `y`, `yes` or any other word is on. */
export function isOn(template: Template, name: string): boolean {
  return !/^(?:|no?|false|0)$/i.test(parameterText(template, name));
}
