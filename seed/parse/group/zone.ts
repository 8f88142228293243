import { slugify } from '../../../src/domain/slugify.js';
import type { ZoneKind } from '../../../src/generated/prisma/enums.js';
import { isCertain } from './certainty.js';
import { isDescent, isElimination } from './relegation.js';

/** What a table says that a place is worth, apart from its words. */
export interface ZoneRecord {
  readonly kind: ZoneKind;
  /** False where it depends on something still open. */
  readonly certain: boolean;
}

/** The zone that words describe, in the languages of Wikipedia's largest editions. */
export function zoneOfText(text: string): ZoneRecord {
  return { kind: kindOf(slugify(text), text), certain: isCertain(text) };
}

/**
 * The zone of a key or of letters without words, by the letters that `Sports table` explains by itself: of several the
 * one that says most.
 */
export function zoneOfLetters(letters: string): ZoneRecord {
  const key = letters.toUpperCase();
  const word = keys.find(([pattern]) => pattern.test(key))?.[1];
  const letter = Object.entries(letterKinds).find(
    ([one]) => /^[A-Z](?:[\s,/]*[A-Z])*$/.test(key) && key.includes(one),
  );
  return { kind: word ?? letter?.[1] ?? 'OTHER', certain: true };
}

const keys: readonly (readonly [RegExp, ZoneKind])[] = [
  [/^REL(?:EGATION)?\d?$/, 'RELEGATION'],
  [/^PRO(?:M|MOTION)?\d?$/, 'PROMOTION'],
  [/^(?:PO|PLAYOFF)\d?$|^[RP]PO$/, 'PLAY_OFF'],
  [/^(?:CL|UCL|EL|UEL|UC|CWC|ECWC|UECL|LIB|SUD|CS|CCL|WC|QF|SF|KO)\d?$/, 'QUALIFICATION'],
];

// In the order of what they say most of.
const letterKinds: Readonly<Record<string, ZoneKind>> = {
  P: 'PROMOTION',
  R: 'RELEGATION',
  C: 'CHAMPION',
  O: 'PLAY_OFF',
  Q: 'QUALIFICATION',
  A: 'QUALIFICATION',
  T: 'QUALIFICATION',
};

function kindOf(words: string, text: string): ZoneKind {
  if (isDescent(words)) return 'RELEGATION';
  if (isElimination(words) || refusal.test(words)) return 'OTHER';
  if (playOff.test(words.replaceAll(/play-?off-round/g, 'round'))) return 'PLAY_OFF';
  if (ascent.test(words)) return 'PROMOTION';
  if (winners.test(text) || champion.test(words.replaceAll(titledContests, '-'))) return 'CHAMPION';
  return contest.test(words) ? 'QUALIFICATION' : 'OTHER';
}

/** `Winners`, `Winners, qualified for the Cup`; but not `Winners advance to the final`, who are those of a group. */
const winners =
  /^winners?\b(?=\s*(?:$|[,;:(–—-]|(?:and|of)\b(?!\s+(?:the\s+|each\s+)?(?:groups?|pools?|sections?)\b)))/i;

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`(?:^|-)(?:${words.join('|')})(?:-|$)`);
}

const refusal = anyOf([
  'refused|declined|banned|suspended|ineligible|withdrew|merged|hosts?|bankrupt|cannot|not',
  'suspendid[oa]s?|renuncio|inhabilitad[oa]s?|sede|no',
]);

// Promotion is a step up in English, and promoción a contest in Spanish.
const playOff = anyOf([
  'play-?offs?|play-?outs?|play-?ins?|test-match(?:es)?|deciders?|barrages?|spareggi(?:o)?|relegationsspiele?|relegation-(?:gegen|zur|um)-.*',
  'repechajes?|repescas?|promocion|desempates?|reducidos?|reválida|revalida|repescagem',
]);

const contestAfter =
  '(?!-(?:(?:and|or|y)-relegation-)?(?:rounds?|groups?|stages?|phases?|pools?|tournaments?|series|finals?)(?:-|$))';
const ascent = anyOf([
  `promotion${contestAfter}|promoted|promozione|promoss[aoei]|promu(?:e?s)?|accession|montee`,
  'ascens(?:o|os)|ascendid[oa]s?|asciende[n]?|ascendio|promovid[oa]s?|acesso|aufstieg|aufsteiger(?:in)?',
]);

/** Contests whose names have the word for a champion. */
const titledContests =
  /(?:^|-)(?:campeones-cup|champions-(?:league|cup|trophy|round|group|stage|play-?offs?)|(?:liga|copa|torneo|supercopa|recopa|fase|grupo|taca)-d[eo]s?-(?:los-)?campe(?:ones|oes)|ligue-des-champions|meister(?:runde|gruppe|playoffs?))(?=-|$)/g;
const champion = anyOf([
  'champions?|campe(?:on|ones|ona|ao|oes)|campion[ei]|deutscher-meister|meister|vainqueur|titre',
]);

const contest = anyOf([
  'qualif[a-z]*|advances?|advanced|progress(?:es|ed|ion)?|proceeds?|enters?|entry|byes?|seeded|semi-?finalists?',
  'clasific[a-z]*|clasifica|avanza[n]?|pasa[n]?|accede[n]?|acceso|teilnahme|teilnehmer|qualifikation|accesso|classifica(?:do|dos|cao)|vaga',
  '(?:[a-z]+-)?(?:stages?|rounds?|phases?|groups?|finals?|semi-?finals?|quarter-?finals?|pools?|knockouts?)',
  '(?:leagues?|cups?|championships?|tournaments?|trophy|intertoto|libertadores|sudamericana|supercup|super-cup|concacaf|uefa|afc|caf)',
  'fases?|etapas?|rondas?|octavos|cuartos|semifinal(?:es)?|final(?:es)?|liguillas?|cuadrangular(?:es)?|hexagonal|pentagonal|triangular(?:es)?',
  'ligas?|copas?|torneos?|campeonatos?|supercopa|recopa|pokal|liga|[a-z]*runde|[a-z]*gruppe|coupe|ligue|coppa|taca|serie|grupos?',
]);
