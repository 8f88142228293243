import { slugify } from '../../../src/domain/slugify.js';
import { wordSet } from '../word-set.js';

const unknownTeams = wordSet(
  'tba tbc tbd to-be-announced to-be-confirmed to-be-decided to-be-determined unknown por-definir por-determinar ' +
    'por-confirmar a-definir a-determinar a-confirmar',
);
/** The result by which a team takes the slot. */
const outcomes = wordSet(
  'winner winners loser losers runner runners runnerup ganador ganadora ganadores perdedor perdedora perdedores ' +
    'vencedor vencedora vencedores subcampeon qualifier sieger gewinner verlierer vainqueur perdant vincente vincitore ' +
    'perdente vincitrice zweiter erster',
);
const positions = wordSet(
  'first second third fourth fifth 1st 2nd 3rd 4th 5th 1o 2o 3o 4o primero primer primera segundo segunda tercero ' +
    'tercer tercera cuarto cuarta best mejor mejores',
);
/** The match, round or group of that result. */
const contests = wordSet(
  'match matches game tie group grupo pool zone zona region path pot llave serie series semifinal semifinals semi ' +
    'quarterfinal quarterfinals quarter quarters final finals cuartos octavos round ronda playoff playoffs play ' +
    'partido juego section league stage fase spiel gruppe halbfinale viertelfinale achtelfinale groupe demi finale ' +
    'partita girone gruppo semifinale quarto jogo chave',
);
const connectives = wordSet(
  'des der vom du do da di del dello della of from in the off up and de del la el los las place placed places lugar puesto team teams equipo equipos lucky',
);
const slot = /^(?:[a-l]|\d{1,3}|[a-z]{1,3}\d{1,3}[a-z]?)$/;
const code = /^(?:\d-?[a-l]|[a-l]-?\d|[wlrug]-?\d{1,3})$/;

/** Whether a name is a placeholder for a team that is not known yet: `Winner of match 49`, `1A`, `TBD`, `Ganador grupo B` … */
export function isPlaceholder(name: string): boolean {
  const folded = slugify(name.replace(/(\d)\.?[ºª°]/g, '$1o'));
  if (folded === '') return /^[?–—−-]+$/.test(name);
  if (unknownTeams.has(folded) || code.test(folded)) return true;
  const words = folded.split('-');
  const [first = '', second = ''] = words;
  if (outcomes.has(first) && /^(?:of|from|de|del|up)$/.test(second)) return true;
  const hasOutcomeAtEnd = outcomes.has(first) || outcomes.has(words.at(-1) ?? '');
  if (hasOutcomeAtEnd && words.some((word) => contests.has(word))) return true;
  const isKnown = (word: string) =>
    [outcomes, positions, contests, connectives].some((list) => list.has(word)) || slot.test(word);
  if (!words.every(isKnown)) return false;
  return (
    words.some((word) => outcomes.has(word)) ||
    (words.length > 1 && words.some((word) => positions.has(word)))
  );
}
