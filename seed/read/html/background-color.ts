import { attribute, type Element } from './dom.js';

/** The background that an element has of its own, as it is written: `#cfc`; undefined where it has none. */
export function backgroundColor(element: Element): string | undefined {
  const style = attribute(element, 'style') ?? '';
  const [, color] =
    /(?<![\w-])background(?:-color)?\s*:\s*(#?[a-z\d]{3,20})/i.exec(`${style};`) ??
    /^(#?[a-z\d]{3,20})$/i.exec(attribute(element, 'bgcolor') ?? '') ??
    [];
  return color;
}
