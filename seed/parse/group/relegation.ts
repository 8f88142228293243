import { slugify } from '../../../src/domain/slugify.js';

/**
 * Whether the mark of a place means relegation or elimination, in English or Spanish: `Relegation to Liga 2`.
 *
 * A place that leads into a further contest does not, even if that is named after relegation: `Relegation round`.
 */
export function isRelegation(text: string): boolean {
  const words = contestNames.reduce((rest, named) => rest.replaceAll(named, '-'), slugify(text));
  return relegation.test(words) || notQualified.test(words);
}

const relegation = new RegExp(
  `(?:^|-)(?:${[
    'relegat(?:ed|ion|es?)|demot(?:ed|ion)|eliminat(?:ed|ion)|disqualified|expelled|excluded|withdr[ae]wn?|dissolved',
    // Not Descentralizado, which was a league.
    'descen(?:sos?|did[oa]s?|dio|der)|desciende[ns]?|eliminad[oa]s?|eliminacion|descalificad[oa]s?|expulsad[oa]s?',
    'desafiliad[oa]s?|retirad[oa]s?',
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
  `${contienda}-(?:de|del|por|para|contra)-(?:(?:el|la|no|evitar|ascenso|promocion|permanencia|y|o)-){0,4}(?:descen(?:so|der)|eliminacion)`,
  '(?:advances?|qualif(?:y|ies|ied|ication)|clasifica(?:do|n|cion)?)-(?:to|for|a|al|para)-(?:(?:the|el|la)-)?(?:relegation|descenso)',
].map((named) => new RegExp(`(?:^|(?<=-))${named}(?=-|$)`, 'g'));
