/** Some wikitext, and its position in the page. */
export interface WikitextValue {
  /** The source, without white space at both ends. */
  readonly text: string;
  /** The position of the first character of `text` in the page. */
  readonly offset: number;
  /** The templates directly inside, in order. */
  readonly templates: readonly Template[];
}

/** One parameter; positional ones are named '1', '2', … as in MediaWiki. */
export interface Parameter {
  readonly name: string;
  readonly positional: boolean;
  readonly value: WikitextValue;
}

/** A template or parser function, `{{name|…}}`, from its `{{` to after its `}}`. */
export interface Template {
  /** The source up to the first bar, trimmed, with blanks for underscores. */
  readonly name: string;
  readonly offset: number;
  readonly end: number;
  /** In the page's order; a name may occur more than once. */
  readonly parameters: readonly Parameter[];
}

/** The parameter of a name; of several the last, as in MediaWiki. */
export function parameter(template: Template, name: string): Parameter | undefined {
  return template.parameters.findLast((candidate) => candidate.name === name);
}
