import type { Template } from '../../read/wikitext/template.js';
import { filledParameter, parameterText } from './standard-template.js';

/** Whether a template says what a colour means: `{{legend|#CCFFCC|Promotion}}`, `{{Farblegende|ccffcc|Aufstieg}}`. */
export function isLegend({ name }: Template): boolean {
  return /^(?:legend[2e]?|leyenda2?|légende|legenda|farblegende|color box|colorbox)$/i.test(name);
}

/** A colour without regard to how it is written: `#CCFFCC`, `ccffcc`, `#cfc`. */
export function colourKey(colour: string): string {
  const key = colour.trim().toLowerCase().replace(/^#/, '');
  return /^[0-9a-f]{3}$/.test(key) ? key.replaceAll(/./g, '$&$&') : key;
}

/** Whether a colour means nothing, as white does. */
export function isMeaningless(key: string): boolean {
  return ['', 'ffffff', 'white', 'transparent'].includes(key);
}

/** The meanings of colours, by `colourKey`; of several of one colour the first. White means nothing. */
export function readLegend(legends: readonly Template[]): ReadonlyMap<string, Template> {
  const meanings = new Map<string, Template>();
  for (const legend of legends) {
    const key = colourKey(parameterText(legend, '1'));
    if (filledParameter(legend, '2') !== undefined && !meanings.has(key)) meanings.set(key, legend);
  }
  for (const key of meanings.keys()) if (isMeaningless(key)) meanings.delete(key);
  return meanings;
}
