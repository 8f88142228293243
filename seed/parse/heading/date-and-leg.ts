import { slugify } from '../../../src/domain/slugify.js';
import { months } from '../months.js';
import { wordSet } from '../word-set.js';

/** A heading without its date and leg: `Semi-finals` for `Semi-finals – first legs (12–13 May)`. */
export function withoutDateAndLeg(heading: string): string {
  const text = withoutTranslation(heading);
  const bare = text.replaceAll(/ ?\(([^()]*)\)/g, (whole, inside: string) =>
    isDateOrLeg(inside) ? '' : whole,
  );
  let end = bare.length;
  for (const { index, 0: separator } of [...bare.matchAll(/ [–—-]+ |[:,;] /g)].reverse()) {
    if (!isDateOrLeg(bare.slice(index + separator.length, end))) break;
    end = index;
  }
  const rest = bare.slice(0, end).trim();
  return isDateOrLeg(rest) ? '' : withoutLeg(rest);
}

/** Whether a word, as a slug, is a number, a month or a word used beside them. */
export function isDateWord(word: string): boolean {
  return (
    /^\d{1,4}(?:st|nd|rd|th|a|o|ra|da|ta|va|ma|na|e|er|re|eme)?$/.test(word) ||
    monthNames.has(word) ||
    dateContextWords.has(word)
  );
}

/** Whether a text is a date or a leg. */
function isDateOrLeg(text: string): boolean {
  const words = slugify(text).split('-');
  return (
    words.some((word) => monthNames.has(word) || legs.has(word)) &&
    words.every((word) => isDateWord(word) || legs.has(word))
  );
}

/** `Semifinals first leg (Semifinales - Juego de ida)` says the same in two languages. */
function withoutTranslation(text: string): string {
  const at = text.indexOf(' (');
  const [before, inside] = [text.slice(0, Math.max(at, 0)), text.slice(at + 2)];
  const isLeg = [before, inside].every((part) =>
    slugify(part)
      .split('-')
      .some((word) => legs.has(word)),
  );
  return at > 0 && isLeg ? before : text;
}

/** `Semi-finals second legs` has no separator before the leg. */
function withoutLeg(text: string): string {
  const words = text.split(' ');
  if (!legs.has(slugify(words.at(-1) ?? ''))) return text;
  const last = words.findLastIndex((word) => !legs.has(slugify(word)) && !isOrdinal(slugify(word)));
  return words.slice(0, last + 1).join(' ');
}

function isOrdinal(word: string): boolean {
  return dateContextWords.has(word) || /^[1-4](?:st|nd|rd|th|a|o)$/.test(word);
}

const legs = wordSet(
  'leg legs ida vuelta vueltas replay replays desquite hinspiel hinspiele ruckspiel ruckspiele andata ritorno',
  'aller retour volta mao maos wiederholungsspiel wiederholungsspiele',
);
const monthNames = new Set(
  [...wordSet(...months.flatMap(({ whole, englishShort }) => [whole, englishShort]))].map(slugify),
);
const dateContextWords = wordSet(
  'first second third fourth fifth sixth seventh eighth ninth tenth one two three four five six both',
  'primer primera primero segundo segunda tercer tercera cuarta quinta sexta septima octava novena decima',
  'partido partidos de del al y and to the home away return match matches',
  'gara gare jogo jogos spiel spiele matchs partita partite di da do du des der le la premiere',
  'monday tuesday wednesday thursday friday saturday sunday',
);
