import { slugify } from '../../../src/domain/slugify.js';
import { isOpenValue } from '../match/open-value.js';

const notAwarded = new RegExp(
  `^(?:the-)?(?:${[
    '(?:title-)?(?:unattributed|unawarded|unassigned)|(?:title-)?not-(?:awarded|attributed|assigned|held|contested|played|completed|finished)|no-(?:champions?|winners?|title)(?:-.*)?|none|vacant|withheld|revoked',
    '(?:season|competition|tournament|league|title|championship)(?:-was)?-(?:null-and-)?(?:void(?:ed)?|abandoned|cancell?ed|annulled|suspended|vacant|not-awarded)',
    '(?:null-and-)?void(?:ed)?|abandoned|cancell?ed|annulled',
    'desierto|sin-campeon|ninguno|no-(?:adjudicado|asignado|disputado|hubo)(?:-.*)?|vacante|declarado-desierto',
    '(?:(?:torneo|temporada|campeonato|titulo|competicion)-)?(?:anulad[oa]|cancelad[oa]|suspendid[oa]|desierto|vacante|no-adjudicado)',
    'non-(?:assegnat[oa]|attribue)|nicht-vergeben|nao-(?:houve|atribuido)',
  ].join('|')})$`,
);

/** Whether a text in the place of a champion stands for one that is not known yet: `TBD`, `—`, `N/A`. */
export function isOpenTitle(text: string): boolean {
  return isOpenValue(text) || /^(?:tbd|tba|a definir|in progress|ongoing|en (?:curso|disputa))\b/i.test(text);
}

/** Whether a text in the place of a champion says that there is none: `Not awarded`, `Season void`, `Desierto`. */
export function isTitleNotAwarded(text: string): boolean {
  return notAwarded.test(slugify(text.replace(/\s*\([^()]*\)$/, '')));
}

/** Whether a text in the place of a champion says that several share the title. */
export function isTitleShared(text: string): boolean {
  return /\b(?:shared|joint(?:ly)?|co-champions?|compartid[oa]|title shared)\b/i.test(text);
}
