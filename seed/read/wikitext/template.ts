/** A piece of wikitext with its place. */
export interface WikitextValue {
  /** As written, without the white space at both ends. */
  readonly text: string;
  /** Of the first character of `text` in the page. */
  readonly offset: number;
  /** The templates directly inside, in order. */
  readonly templates: readonly Template[];
}

/** One parameter as the page writes it; a positional one is named '1', '2', … as MediaWiki counts them. */
export interface Parameter {
  readonly name: string;
  readonly positional: boolean;
  readonly value: WikitextValue;
}

/** `{{name|…}}` from its `{{` to after its `}}`; parser functions such as `{{#invoke:Sports table|main|…}}` alike. */
export interface Template {
  /** As written up to the first bar, trimmed, with blanks for underscores. */
  readonly name: string;
  readonly offset: number;
  readonly end: number;
  /** In the page's order; the same name may come more than once. */
  readonly parameters: readonly Parameter[];
}

/** The parameter of that name, the last one if there are several: MediaWiki takes the last. */
export function parameter(template: Template, name: string): Parameter | undefined {
  return template.parameters.findLast((candidate) => candidate.name === name);
}
