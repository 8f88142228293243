import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import { begins, ends, has, is, type PatternTable } from './slug-patterns.js';

/** The rounds that are known by name, in the languages of the pages. */
export const knownRounds: PatternTable<RoundKind> = [
  [
    has('tie-?break(?:er)?s?', '(?:partidos?-de-|jogos?-de-)?desempates?', 'entscheidungsspiele?'),
    'TIEBREAKER',
  ],
  [
    has(
      '(?:round-of|last)-64',
      '1-32-final[es]*',
      '32avos',
      'treintaidosavos',
      'trinta-e-dois-avos',
      'trentaduesimi',
      'trente-?deuxiemes?',
      'zweiunddreissigstelfinale',
    ),
    'ROUND_OF_64',
  ],
  [
    has(
      '(?:round-of|last)-32',
      '1-16-final[es]*',
      '16avos',
      'dieciseisavos',
      'dezesseis-?avos',
      '16-avos',
      'sedicesimi',
      'seiziemes?',
      'sechzehntelfinale',
    ),
    'ROUND_OF_32',
  ],
  [
    has(
      '(?:round-of|last)-(?:16|sixteen)',
      '1-8-final[es]*',
      'eighth?-?finals?',
      '8vos',
      'octavos',
      'oitavas?',
      'ottavi',
      'huitiemes?(?!-tour)',
      'achtelfinals?e?',
    ),
    'ROUND_OF_16',
  ],
  [
    has(
      '(?:round-of|last)-(?:8|eight)',
      '1-4-final[es]*',
      'quarter-?final(?:e?s)?',
      '4tos',
      'cuartos',
      'quartas?-de-final',
      'quartas',
      'quarti',
      'quarts?(?:-de-finale)?',
      'viertelfinals?e?',
    ),
    'QUARTERFINAL',
  ],
  [
    has(
      'last-(?:4|four)',
      '1-2-final[es]*',
      'semi-?fina(?:l(?:e?s|e|i)?|is)',
      'semis',
      'meias?-fina(?:l|is)',
      'demi-?finales?',
      'halbfinals?e?',
    ),
    'SEMIFINAL',
  ],
  [has('(?:third|3rd)(?:-and-fourth|-4th)?-places?', 'bronze-(?:medal|final)'), 'THIRD_PLACE'],
  [has('(?:tercer|3er)o?(?:-y-cuarto)?-(?:lugar|puesto)'), 'THIRD_PLACE'],
  [
    has('terceiro-(?:lugar|colocado)', '3o?-lugar', '(?:terzo|3o?)(?:-e-quarto)?-posto', 'finalina'),
    'THIRD_PLACE',
  ],
  [
    has('(?:troisieme|3e)-place', 'petite-finale', 'spiel-um-(?:den-)?(?:platz-(?:3|drei)|dritten-platz)'),
    'THIRD_PLACE',
  ],
  [
    ends(
      '(?:super-?)?final(?:e?s)?',
      'finale|finali|finais|endspiele?',
      'gold-medal-(?:match|game)',
      '(?:championship|title)-(?:match|decider)',
    ),
    'FINAL',
  ],
  [begins('finale-(?:aller|retour|di-(?:andata|ritorno)|d-andata)'), 'FINAL'],
  [begins('(?:gran-)?final-(?:nacional|regional|match|game|del?|por)'), 'FINAL'],
];

/** How the rounds of a heading are numbered. */
export const roundNumberings: PatternTable<'FIGURE' | 'WORD'> = [
  [is('(?:round|ronda|runde|spieltag|journee|rodada|giornata|jornada|fecha|matchday)-\\d{1,2}'), 'FIGURE'],
  [is('\\d{1,2}(?:re|er|e|a|o)?-(?:runde|spieltag|journee|rodada|giornata|jornada|fecha)'), 'FIGURE'],
  [is('(?:first|second|third|fourth|fifth|sixth|seventh|eighth|\\d{1,2}(?:st|nd|rd|th))-round'), 'WORD'],
  [is('(?:primera|segunda|tercera|cuarta|quinta|sexta|\\d{1,2})-ronda'), 'WORD'],
];
