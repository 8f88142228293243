/** What Football.TXT reads as something else than a name where it stands alone: the `v` between two teams, and statuses. */
const reservedWord = /(?<=\s)(?:vs?|n\/p|w\/o|bye|(?:abd|aban|susp|ppd|pst|postp|awd|canc))(?=\.?\s|\.?$)/g;

/**
 * A team's name in the letters that the format has for names: letters, digits, single spaces, and `.`, `&`, `'`, `-`
 * and `/` within a word. Anything else separates, so that it becomes a space.
 */
export function teamName(name: string): string {
  return tidy(name.replaceAll(/[^\p{L}\p{M}\p{N}.&'/ -]/gu, ' ')).replaceAll(reservedWord, (word) =>
    word.toUpperCase().replace(/^(N\/P|W\/O|BYE)$/, '$1.'),
  );
}

/** A person's name, which has no digits. */
export function personName(name: string): string {
  return tidy(name.replaceAll(/[^\p{L}\p{M}.' -]/gu, ' '));
}

/** The name of a ground or a city. */
export function groundName(name: string): string {
  return tidy(name.replaceAll(/[^\p{L}\p{M}\p{N}.&'/ -]/gu, ' '));
}

/** The name of a part of a season, which may have any character but those that divide a line of rounds. */
export function roundName(name: string): string {
  return name
    .replaceAll(/[,:|#▪]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Single spaces, no sign twice, none beside a space but a full stop after a word. */
function tidy(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll(/([.&'/-])\1+/g, '$1')
    .replaceAll(/\s*([/-])\s*/g, (whole, sign: string) => (whole === sign ? sign : ' '))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[.&'/ -]+|[&/ -]+$/g, '');
}
