import { begins, ends, has, is, type PatternTable } from './slug-patterns.js';

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

const label = '(?:[a-z]{1,2}|[a-z]?\\d{1,2}[a-z]?|[ivx]{1,5})';
const shapes = '(?:tri|cuadr|quadr)angular(?:es)?|(?:penta|hexa|hepta|octo|octa|deca)gonal(?:es)?';

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
  [is('(?:first|second|third|fourth)-half(?:-of-(?:the-)?season)?'), 'NOTHING'],
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
