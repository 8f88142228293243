import type { MatchStatus } from '../../../src/generated/prisma/enums.js';

const stopped = String.raw`suspended|suspendid[oa]|susp\.?`;
/** Words for a match that is not played as planned, in the languages of the pages, as parts of a regular expression. */
const words = {
  ABANDONED: String.raw`abandoned|aband\.?|abd\.?|a–a|abandonad[oa]|interrumpid[oa]|sospes[oa]|interrott[oa]|interrompid[oa]|interrompue?|arrêtée?|abgebrochen|abbruch`,
  POSTPONED: String.raw`postponed|postp\.?|ppd\.?|p–p|delayed|rescheduled|${stopped}|postergad[oa]|aplazad[oa]|pospuest[oa]|reprogramad[oa]|rinviat[oa]|adiad[oa]|reportée?|verschoben|verlegt`,
  CANCELLED: String.raw`cancell?ed|canc\.?|void(?:ed)?|annulled|anulled|not (?:played|held)(?! yet)|cancelad[oa]|anulad[oa]|no (?:jugado|disputado|se jug[oó])|annullat[oa]|annulée?|não disputado|abgesagt|annulliert`,
  AWARDED: String.raw`awarded|awd\.?|w\.?\/?o\.?|walk-?over|forfeit(?:ed)?|default(?:ed)?|forfait|adjudicad[oa]|(?:(?:ganado|perdido) )?(?:en|por) (?:la )?(?:mesa|escritorio|secretar[ií]a|tribunal)|(?:a )?tavolino|tav\.|sur tapis vert|kampflos`,
} as const;

/** The words for an awarded score. */
export const awardedWords = words.AWARDED;
/** The words for a match that was stopped; `suspendido` after a score is one of them. */
export const abandonedWords = `${words.ABANDONED}|${stopped}`;
/** The words for a result that does not count. */
export const cancelledWords = words.CANCELLED;

const prefix = String.raw`^[([]?\s*(?:(?:the )?(?:match|game|fixture|partido|partita|jogo|spiel) (?:was )?)?`;
const pattern = (alternatives: string, after: string) =>
  new RegExp(String.raw`${prefix}(?:${alternatives})(?![\p{L}\d])${after}$`, 'isu');
const tail = String.raw`(?:[^\p{L}\d].{0,100})?`;

/** Both sides lost: nobody has the points. */
const lostByBoth = /^(?:pp|l)\s*–\s*(?:pp|l)$/i;

const patterns: readonly (readonly [MatchStatus, RegExp])[] = [
  // Suspended with a minute or a score, it had begun.
  [
    'ABANDONED',
    pattern(stopped, String.raw`.{0,60}(?:\d\s?['′’]|\bmin|\d–\d|\bhalf|\bdescanso|\bentretiempo).{0,60}`),
  ],
  ['ABANDONED', pattern(words.ABANDONED, tail)],
  ['POSTPONED', pattern(words.POSTPONED, tail)],
  ['CANCELLED', pattern(words.CANCELLED, tail)],
  ['AWARDED', pattern(words.AWARDED, String.raw`[)\]]?`)],
  ['AWARDED', lostByBoth],
];

/** What became of a match by a cell of words instead of a score; undefined if its words are others. */
export function readStatusWords(text: string): MatchStatus | undefined {
  return patterns.find(([, words]) => words.test(text))?.[0];
}

/** Whether the score of an abandoned match stands, by the words beside it. */
export function isScoreLetStand(text: string): boolean {
  return /\b(?:stood|stands?|standing|upheld|let stand|(?:declared|ruled) final)\b|resultado (?:v[aá]lido|firme)|por (?:terminad|finalizad)[oa]|omologat/i.test(
    text,
  );
}

/** The status that a note beside a score tells: that the organisers awarded it, or that it was let stand. */
export function statusOfNote(text: string): 'AWARDED' | 'ABANDONED' | undefined {
  const [note = ''] = /\{\{\s*(?:efn|refn|note)\b[^{}]*\}\}|<ref\b[^<>/]*>.*?<\/ref>/is.exec(text) ?? [];
  if (/\babandoned\b|\bsuspendido\b/i.test(note) && isScoreLetStand(note)) return 'ABANDONED';
  const body = note.replace(/^\{\{[^|]*\||^<ref\b[^<>]*>/i, '').replace(/^\w+\s*=[^|]*\|/, '');
  return /^\s*(?:\d=)?\s*awarded\b|\b(?:match|game|result|win|victory|score|points) (?:(?:was|were) )?(?:later )?awarded\b|\bawarded (?:as )?(?:an? |the )?(?:\d|match|game|win|victory|points|walkover)|\bforfeit|\bwalkover\b|\bse le (?:dio|otorg)/i.test(
    body,
  )
    ? 'AWARDED'
    : undefined;
}

const struckTags = /<(s|del|strike)\b[^<>]*>(.*?)<\/\1>/gis;
const struckTemplates = /\{\{\s*(?:strike ?through|strike(?: ?out)?|s|del)\s*\|([^{}]*)\}\}/gi;

/** A cell without what is struck out in it, and whether that was a score. */
export function withoutStruck(text: string): { readonly text: string; readonly struckScore: boolean } {
  let struck = '';
  const rest = text
    .replace(struckTags, (_whole, _tag, content: string) => {
      struck += content;
      return '';
    })
    .replace(struckTemplates, (_whole, content: string) => {
      struck += content;
      return '';
    });
  return { text: rest, struckScore: /\d/.test(struck) };
}
