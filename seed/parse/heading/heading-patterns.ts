import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import { wordSet } from '../word-set.js';

/**
 * The meaning of a heading by its words alone.
 *
 * A PHASE is a stage that can be a round of one (`Second stage`); a SERIES (`First round`, `Finals`) and a PLAY_OFF
 * are rounds that can be stages; a POOL is a group that can be a stage (`Championship group`). A SUMMARY adds up other
 * tables; a RANKING does so if there are others. NOTHING adds nothing to the headings above (`Results`).
 */
export type HeadingMeaning =
  | 'STAGE'
  | 'PHASE'
  | 'SERIES'
  | 'PLAY_OFF'
  | 'ROUND'
  | 'REGION'
  | 'GROUP'
  | 'POOL'
  | 'SUMMARY'
  | 'RANKING'
  | 'NOTHING'
  | 'UNKNOWN';

/** Meanings by pattern; the first pattern that matches the slug of a heading counts. */
export type PatternTable<Meaning> = readonly (readonly [RegExp, Meaning])[];

const label = '(?:[a-z]{1,2}|[a-z]?\\d{1,2}[a-z]?|[ivx]{1,5})';
const shapes = '(?:tri|cuadr|quadr)angular(?:es)?|(?:penta|hexa|hepta|octo|octa|deca)gonal(?:es)?';

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

/** Headings with the words of a known round that are not that round: `Semi-final Group A`, `Hexagonal final`. */
export const roundLookalikes: PatternTable<HeadingMeaning> = [
  [ends(`(?:group|grupo|pool|serie|gruppe|groupe|girone|gruppo|poule)-${label}`), 'GROUP'],
  [ends(`(?:zone|zona|region|conference|conferencia|division|league|liga)-${label}`), 'REGION'],
  [
    is(
      '(?:fase|etapa|instancia)-final(?:es|e)?',
      'torneo-final',
      'phase-finale',
      'end-?runde',
      'finalrunde',
      'finaldurchgang',
    ),
    'STAGE',
  ],
  [is(`(?:grupo|${shapes})-final(?:es)?`), 'POOL'],
  [is('ronda-final', '.*(?:finale?s?|place)-(?:and|y)-.*(?:finale?s?|place)'), 'SERIES'],
  [
    is(
      '(?:tabla|clasificacion|posiciones|classifica|classement|tabella|tabela|classificacao)-final(?:es|e)?',
    ),
    'RANKING',
  ],
  [is('liguilla-final'), 'PLAY_OFF'],
  [ends(`liguilla-${label}`), 'POOL'],
  [
    is(
      '(?:.+-)?(?:knock-?out|championship|tournament|finals?|play-?offs?|stages?|phases?|rounds?)-(?:brackets?|draw)',
      'cuadro-.+',
      'tableau(?:-final)?',
      'tabellone(?:-.+)?',
      'turnierbaum',
      'chaveamento',
    ),
    'NOTHING',
  ],
];

/** All other meanings. */
export const meanings: PatternTable<HeadingMeaning> = [
  [ends('(?:aggregate|combined|cumulative|accumulated|annual|relegation)-(?:table|standings)'), 'SUMMARY'],
  [
    is('aggregate', 'promedios?', 'seeding', 'tabla-(?:anual|acumulada|de-promedios|del?-descenso)(?:-.*)?'),
    'SUMMARY',
  ],
  [
    has(
      '(?:second|third|fourth|fifth|sixth|seventh|eighth?|ninth|tenth)-placed(?:-teams)?',
      '(?:mejores|ranking-de)-(?:segundos|terceros)',
    ),
    'SUMMARY',
  ],
  [has('rankings?', 'statistics', 'estadisticas'), 'RANKING'],
  [is('(?:final|overall|tournament)-(?:league-)?(?:table|standings|classification|positions)'), 'RANKING'],
  [is('(?:tabla|clasificacion|posiciones)-(?:final(?:es)?|general)'), 'RANKING'],
  // The halves of a season, before the groups and rounds that they are named after.
  [
    is('(?:hin|ruck)runde', 'girone-d(?:i-|el-)?(?:andata|ritorno)', '(?:phase|matchs?)-(?:aller|retour)s?'),
    'NOTHING',
  ],
  [has('play-?offs?', 'repechajes?', 'repesca', 'liguillas?'), 'PLAY_OFF'],
  [
    is(
      'relegation',
      'relegation-(?:zur|um|gegen)-.+',
      '(?:relegations|aufstiegs|qualifikations)spiele?',
      'repescagem',
      'barrages?(?:-.+)?',
      'spareggi?o?(?:-.+)?',
    ),
    'PLAY_OFF',
  ],
  [
    is(
      'gruppenphase',
      'ligaphase',
      'vorrunde',
      'zwischenrunde',
      'hauptrunde',
      'grunddurchgang',
      'k-?o-?-?(?:phase|runde)',
      'phase-(?:de-(?:groupes|poules|ligue)|a-elimination-directe|reguliere|preliminaire)',
      'saison-reguliere',
      'fase-(?:a-gironi|ad?-eliminazione-diretta|campionato|eliminatoria)',
      'stagione-regolare',
      'mata-mata',
    ),
    'STAGE',
  ],
  [has('(?:group|league|knock-?out|elimination|regular|final|swiss)-(?:stages?|phases?)'), 'STAGE'],
  [ends('knock-?out-round'), 'SERIES'],
  [ends('knock-?outs?(?:-rounds)?', 'eliminacion-directa', 'eliminatorias?'), 'STAGE'],
  [has('(?:fase|etapa|ronda)s?-(?:de-)?(?:grupos|liga|eliminatori[ao]s?|eliminacion|regular)'), 'STAGE'],
  [has('apertura', 'clausura', '(?:regular|spring|summer|autumn|fall|winter)-season'), 'STAGE'],
  [is('torneo-.+', '.+-(?:tournament|torneo)', '(?:temporada|liga)-regular'), 'STAGE'],
  [has('stages?', 'phases?', 'fases?', 'etapas?', 'instancias?'), 'PHASE'],
  [is('qualifying', 'qualification', 'qualifiers', 'clasificatorias?'), 'PHASE'],
  [is('qualifikation', 'qualifications', 'qualificazioni', 'qualificacao', 'qualificatorias?'), 'PHASE'],
  [is('(?:meister|abstiegs|aufstiegs|qualifikations|platzierungs)(?:gruppe|runde)'), 'POOL'],
  [has('round-robin', 'todos-contra-todos', shapes), 'POOL'],
  [is('.+-(?:groups?|grupos?|pools?)', '(?:group|grupo)-(?:of|por|del?)-.+'), 'POOL'],
  [is('.+-(?:region|zone|zona|conference|conferencia|section|seccion|division)'), 'REGION'],
  [has('[a-z]*runden?', 'tours?', 'turni?o?', 'eliminatorias?'), 'SERIES'],
  [has('rounds?', 'rondas?', 'preliminar(?:y|ies|es)?', 'consolation', 'final-(?:four|six|eight)'), 'SERIES'],
  [
    has(
      '(?:5th|fifth|7th|seventh|9th|ninth|1[135]th)(?:-\\d+th)?-place',
      '(?:quint|septim)o-(?:lugar|puesto)',
    ),
    'SERIES',
  ],
  [begins('region', 'zone', 'zona', 'conference', 'conferencia', 'section', 'seccion'), 'REGION'],
  [is('(?:group|grupo|pool|serie|gruppe|groupe|girone|gruppo|poule)-(?!winners?|runners).+'), 'GROUP'],
  [
    begins(
      ...['tables?', 'standings', 'tabla', 'posiciones', 'results', 'resultados', 'matches', 'partidos'],
      ...[
        '(?:abschluss)?tabelle',
        'ergebnisse',
        'spiele',
        'classement',
        'resultats',
        'classifica',
        'risultati',
      ],
      ...['classificacao', 'tabela', 'jogos', 'partite', 'calendario', 'kreuztabelle'],
    ),
    'NOTHING',
  ],
];

/** How the rounds of a heading are numbered. */
export const roundNumberings: PatternTable<'FIGURE' | 'WORD'> = [
  [is('(?:round|ronda|runde|spieltag|journee|rodada|giornata|jornada|fecha|matchday)-\\d{1,2}'), 'FIGURE'],
  [is('\\d{1,2}(?:re|er|e|a|o)?-(?:runde|spieltag|journee|rodada|giornata|jornada|fecha)'), 'FIGURE'],
  [is('(?:first|second|third|fourth|fifth|sixth|seventh|eighth|\\d{1,2}(?:st|nd|rd|th))-round'), 'WORD'],
  [is('(?:primera|segunda|tercera|cuarta|quinta|sexta|\\d{1,2})-ronda'), 'WORD'],
];

/** Words without a meaning of their own. */
export const neutralWords = wordSet(
  'results result resultados resultado matches match games game partidos partido fixtures fixture schedule',
  'table tables tabla tablas standings clasificacion posiciones position positions league liga crosstable points',
  'summary resumen overview review details scores draw sorteo bracket brackets cuadro llaves calendario',
  'by matchday matchdays matchweek week day jornada jornadas fecha fechas season temporada tournament torneo',
  'competition competicion campeonato groups group grupos grupo pools zones zonas regions regiones',
  'tabelle abschlusstabelle kreuztabelle ergebnisse ergebnis spiele spielplan spieltag spieltage paarungen begegnungen',
  'hinrunde ruckrunde classement resultats resultat matchs calendrier journee journees classifica risultati risultato',
  'partite giornata giornate tabellone classificacao tabela jogos partidas rodada rodadas confrontos',
  'gruppen gruppe groupes groupe gironi girone gruppo poule und et der die das di dei delle les du da do dos das os as',
  'clubs teams equipos y and de del la las los el the of en in',
);

/** Words by which the language of the headings is found. */
export const spanishWords = wordSet(
  'grupo grupos fase etapa ronda primera segunda zona octavos cuartos semifinales tercer puesto lugar liguilla',
  'partidos resultados tabla posiciones equipos goleadores torneo referencias enlaces de del la y',
);
export const englishWords = wordSet(
  'group groups stage phase round first second zone quarter quarterfinals semifinals finals third place play',
  'matches results table standings teams goalscorers league season references links see of the and',
);

function has(...patterns: readonly string[]): RegExp {
  return new RegExp(`(?:^|-)(?:${patterns.join('|')})(?:-|$)`);
}

function is(...patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})$`);
}

function begins(...patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})(?:-|$)`);
}

function ends(...patterns: readonly string[]): RegExp {
  return new RegExp(`(?:^|-)(?:${patterns.join('|')})$`);
}
