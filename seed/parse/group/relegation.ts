import { slugify } from '../../../src/domain/slugify.js';

/**
 * Whether the mark of a place means relegation or elimination, in English or Spanish: `Relegation to Liga 2`.
 *
 * A place that leads into a further contest does not, even if that is named after relegation: `Relegation round`.
 */
export function isRelegation(text: string): boolean {
  const words = slugify(text);
  return isDescent(words) || isElimination(words);
}

/** Whether a slug says that a team goes down. */
export function isDescent(words: string): boolean {
  return descent.test(withoutContests(words));
}

/** Whether a slug says that a team is out, without going down. */
export function isElimination(words: string): boolean {
  const rest = withoutContests(words);
  return elimination.test(rest) || notQualified.test(rest);
}

function withoutContests(words: string): string {
  return contestNames.reduce((rest, named) => rest.replaceAll(named, '-'), words);
}

const descent = new RegExp(
  `(?:^|-)(?:${[
    'relegat(?:ed|ion|es?)|demot(?:ed|ion)',
    // Not Descentralizado, which was a league.
    'descen(?:sos?|did[oa]s?|dio|der)|desciende[ns]?',
    'abstieg|absteiger(?:in)?|rebaixa(?:d[oa]s?|mento)|retrocess(?:o|a|i|e|ione)|relegue[es]?s?',
  ].join('|')})(?:-|$)`,
);
const elimination = new RegExp(
  `(?:^|-)(?:${[
    'eliminat(?:ed|ion)|disqualified|expelled|excluded|withdr[ae]wn?|dissolved',
    'eliminad[oa]s?|eliminacion|descalificad[oa]s?|expulsad[oa]s?|desafiliad[oa]s?|retirad[oa]s?',
    'ausgeschieden|eliminat[oaie]|elimine[es]?s?',
  ].join('|')})(?:-|$)`,
);
const notQualified = /(?:^|-)(?:not?|failed-to|unable-to)-(?:advanc|qualif|clasific|avanz)/;

const contest =
  '(?:play-?offs?|play-?outs?|play-?ins?|rounds?|stages?|phases?|groups?|pools?|tournaments?|series|match(?:es)?|ties?|' +
  'games?|deciders?|(?:semi-?|quarter-?)?finals?)';
const contienda =
  '(?:play-?offs?|play-?outs?|fases?|rondas?|etapas?|grupos?|liguillas?|series?|repechajes?|repesca|promocion|desempates?|' +
  'partidos?|torneos?|reducidos?|llaves?|final(?:es)?|triangular|cuadrangular|pentagonal|hexagonal|octogonal|revalida)';
const down = '(?:relegat(?:ed|ion)|descenso|desciende)';

/** Contests named after relegation, with the words that lead into them. */
const contestNames = [
  `(?:${down}-(?:in)?to-(?:the-)?)?(?:relegation|elimination)-(?:(?:and-)?(?:promotion|survival|deciding|test)-)?${contest}`,
  `${down}-(?:in)?to-(?:the-)?play-?(?:off|out)s?`,
  '(?:single|double|direct)-elimination',
  // Relegation is a play-off in German.
  '(?:zur|der|die|in-die|an-der)-relegation|relegation-(?:gegen|zur|um)-[a-z0-9-]+',
  `${contienda}-(?:de|del|por|para|contra)-(?:(?:el|la|no|evitar|ascenso|promocion|permanencia|y|o)-){0,4}(?:descen(?:so|der)|eliminacion)`,
  '(?:advances?|qualif(?:y|ies|ied|ication)|clasifica(?:do|n|cion)?)-(?:to|for|a|al|para)-(?:(?:the|el|la)-)?(?:relegation|descenso)',
].map((named) => new RegExp(`(?:^|(?<=-))${named}(?=-|$)`, 'g'));
