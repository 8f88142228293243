import { monthPattern } from './match-date.js';
import { abandonedWords, awardedWords, cancelledWords } from './status-words.js';

/** The goals of two sides, as a part of a regular expression. */
export const numbers = String.raw`(\d{1,3})\s*–\s*(\d{1,3})`;
/** The words for a shoot-out in the languages of the pages, as a part of a regular expression. */
export const penalties = String.raw`(?:on |after |por |nos |aos |aux |im |nach )?(?:${[
  String.raw`pp?|ps|pso|pk|pens?|penalties|penales|p[eê]naltis|g\.?\s?p|grandes penalidades|rig|rigori|calci di rigore`,
  String.raw`[in]\.?\s?e|elfm|elfmeterschie(?:ß|ss)en|d\.?\s?c\.?\s?r|t\.?\s?a\.?\s?b|tirs au but`,
].join('|')})\.?`;
const tail = String.raw`(?![\p{L}\d])(?:[^\p{L}\d()[\]][^()[\]]{0,80})?(?=\s*(?:[)\]]|$))`;
const byLot = `(?:coin ?toss|toss(?: of (?:a |the )?coin)?|(?:drawing|draw|casting) of lots|lots?|sorteo|moneda(?: al aire)?|lanzamiento de (?:una )?moneda)`;
const aggregateWords = 'agg(?:regate)?\\.?(?: score)?|global|total|gesamt|cumul[ée]?|complessivo|agregado';
/** The marks that may follow a score, each with or without brackets around it and a comma before it. */
export const scoreMarks = [
  // The mark of a note, raised or not.
  ['note', String.raw`[*†‡§¶#]+(?:\[?(?:\d{1,2}|[b-z]|n(?:b|ote)?\s?\d{1,2})\]?|\[a\])?`],
  ['penalties', String.raw`${numbers}[\s()[\]]{0,4}${penalties}`],
  ['penalties', String.raw`${penalties}:?\s*${numbers}`],
  [
    'extraTime',
    String.raw`a\.?\s?e\.?\s?t\.?|(?:after )?extra time|e\.?t\.?|t\.?\s?[se]\.?|pr[oó]rroga|pr[oó]r?\.`,
  ],
  [
    'extraTime',
    String.raw`n\.?\s?v\.?|nach verl(?:ä|ae)ngerung|d\.?\s?t\.?\s?s\.?|(?:dopo i )?tempi supplementari|a\.?\s?p\.?|(?:apr[eè]s )?prolongations?|(?:ap?\.?\s?)?prol\.?|(?:ap[oó]s )?prorroga[cç][aã]o|(?:ap[oó]s )?prolongamento|pro(?=\s*[)\]])`,
  ],
  ['extraTime', String.raw`a?\.?s\.?d\.?e\.?t\.?|g\.?g\.?|s\.?g\.?|golden goal|silver goal|gol de oro`],
  // Beside the score of a second leg.
  [
    'aggregate',
    String.raw`(?:${aggregateWords}):?\s*\d{1,3}\s*[–:]\s*\d{1,3}|\d{1,3}\s*[–:]\s*\d{1,3}\s*(?:on )?(?:${aggregateWords})`,
  ],
  // Without a bracket, the letter could mean anything.
  [
    'awayGoals',
    String.raw`(?:a|v\.?|a\.?g\.?r?\.?|(?:on )?away goals(?: rule)?|gol(?:es)? de visitante|gols? fora|fuori casa|ausw(?:ä|ae)rtstore?)(?=\s*[)\]])`,
  ],
  ['awarded', `(?:${awardedWords})${tail}`],
  ['abandoned', `(?:match )?(?:${abandonedWords})${tail}`],
  ['annulled', `(?:result )?(?:${cancelledWords})${tail}`],
  // A coin or a lot, and who won by it.
  [
    'lot',
    String.raw`(?:([\p{L}][\p{L}\s.'’-]{0,40}?)\s)?(?:won|wins|advanced?|qualified|progressed|ganó|clasificó|pasó)\s(?:on|by|after|por|en)\s(?:an? |the |el |la )?${byLot}`,
  ],
  ['lot', String.raw`(?:(?:on|by|after|por)\s(?:an? |the |el |la )?)?${byLot}|c(?=\s*[)\]])`],
  // The better seed went on, as in some leagues' play-offs; and a shoot-out that is told elsewhere.
  ['seed', String.raw`s(?=\s*[)\]])`],
  ['shootOut', penalties],
  // The aggregate beside the score of the last leg.
  [
    'aggregate',
    String.raw`(?:global|agg(?:regate)?|agr|agregado|ges(?:amt)?|tot(?:al|ale)?|cumul)\.?:?\s*${numbers}`,
  ],
  [
    'fullAndHalfTime',
    String.raw`(?:f\.?t\.?:?\s*)?${numbers}[,;]\s*(?:h\.?t\.?:?\s*)?${numbers}(?=\s*[)\]])`,
  ],
  ['halfTime', String.raw`(?:h\.?t\.?:?\s*)?${numbers}(?:\s*h\.?t\.?)?(?=\s*[)\]])`],
].map(([mark, pattern]) => ({
  mark,
  pattern: new RegExp(String.raw`^[([\s,;/]*(?:${pattern})(?![\p{L}\d])[)\]\s]*`, 'iu'),
}));

/** A cell that stands for a match to be played: empty, its name or its date. */
export const notPlayed = new RegExp(
  `^(?:${[
    '|–|[?]|v|vs\\.?|x|n/?a|tb[adc]|to be (?:determined|decided|played|confirmed)|por (?:definir|jugar)',
    '–?\\s?:\\s?–?|[?]–[?]|match [a-z]{1,4}(?: \\d{1,2})?|not (?:yet )?played yet|not yet played',
    // The name of the match until it is played, and its date.
    String.raw`(?:match|game|tie|partido|juego|llave)\s(?:no\.?\s)?\d{1,3}|[a-z]{1,3}\d{1,3}`,
    String.raw`\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?|\s?h(?:rs?)?)?`,
    String.raw`\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\d{4}–\d\d–\d\d|\d{1,2}[–/.]\d{1,2}[–/.]\d{4}|\d{1,2}/\d{1,2}(?:/\d{2})?`,
    String.raw`\d{1,2}(?:\s(?:de\s)?${monthPattern}\.?)?\s?(?:–|/)\s?\d{1,2}\s(?:de\s)?${monthPattern}(?!\w).*`,
    String.raw`(?!\d+\s*–)(?:.*\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s(?:de\s)?${monthPattern}(?!\w)|${monthPattern}\.?\s\d{1,2}\b).*`,
  ].join('|')})$`,
  'i',
);
