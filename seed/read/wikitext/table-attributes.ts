/** A span by the rules of HTML: 1 if there is none, and `rowspan=0` reaches to the last row. */
export function spanOf(attributes: string, name: 'rowspan' | 'colspan', max = MAX_COLSPAN): number {
  const digits = spans[name].exec(attributes)?.[1];
  const count = Number(digits ?? 1);
  if (count === 0) return name === 'rowspan' ? max : 1;
  return Math.min(count, max);
}

const spans = {
  rowspan: /(?<![\w-])rowspan\s*=\s*["']?\s*(\d+)/i,
  colspan: /(?<![\w-])colspan\s*=\s*["']?\s*(\d+)/i,
};

// The limit in HTML.
const MAX_COLSPAN = 1000;

const background =
  /(?<![\w-])(?:background(?:-color)?\s*:\s*|bgcolor\s*=\s*["']?\s*)(#?(?:[0-9a-f]{6}|[0-9a-f]{3})(?![a-z\d])|[a-z]{3,20})/i;

/** The background that attributes give. */
export function colored(attributes: string): { readonly color?: string } {
  const color = background.exec(attributes)?.[1]?.toLowerCase();
  return color === undefined || color === 'transparent' || color === 'inherit' ? {} : { color };
}

/** The classes that attributes give, in lower case. */
export function classesOf(attributes: string): string[] {
  const [, quoted, single, bare] =
    /(?<![\w-])class\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? [];
  return (quoted ?? single ?? bare ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((name) => name !== '');
}
