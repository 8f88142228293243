import type { TieBreaker } from '../../../src/domain/group/tie-breakers.js';
import { slugify } from '../../../src/domain/slugify.js';

/** The criteria of an item: one, or several that it joins with *and* or a comma. Undefined if any is unknown. */
export function readCriteria(item: string): TieBreaker[] | undefined {
  const whole = slugify(item);
  if (beforeHeadToHead.every(([pattern]) => !pattern.test(whole)) && headToHead.test(whole))
    return headToHeadCriteria(whole);
  const pieces = item.split(/,\s|\s(?:and|y|e|und|et|then|luego)\s/iu);
  const each = pieces.length > 1 ? pieces.map(readCriteria) : [undefined];
  if (each.every((criteria) => criteria !== undefined)) return each.flat();
  const known = criterionOf(item);
  return known && [known];
}

const beforeHeadToHead: readonly (readonly [RegExp, TieBreaker | null])[] = [
  [/(^|-)(ranking|coefficient|coeficiente|seeding)/, null],
  [
    /(^|-)(lots?|lottery|sorteos?|sorteio|sorteggio|losentscheid|coin|moneda|tirage-au-sort)(-|$)|^draw(ing)?$/,
    'DRAWING_OF_LOTS',
  ],
  [
    /fair-?play|disciplin|(^|-)(cards?|conduct|tarjetas|cartoes|cartao|juego-limpio|deportividad)(-|$)|fairness/,
    'FAIR_PLAY',
  ],
  [
    /play-?off|desempate|tie-?breaker|deciding-(match|game)|partido-extra|jogo-extra|spareggio|entscheidungsspiel|match-dappui/,
    'PLAY_OFF',
  ],
  [/go(a)?l-average-general/, 'GOAL_DIFFERENCE'],
];

const headToHead = new RegExp(
  [
    'head-to-head|head-2-head|h2h|enfrentamientos|(?:duelo|partido|resultado|encuentro)s?-(?:directo|particular)',
    'mini-?(?:league|table)|direct-(?:encounter|match|confrontation|game|result|comparison)|particular$',
    '(?:between|among|amongst|involving|of)-(?:(?:the|all|those|these)-)?(?:tied|level|equal|teams|clubs|sides|them|each|concerned)',
    'entre-(?:si|ellos|(?:los-)?(?:equipos|clubes|empatados|implicados))|entre-(?:as-)?equipes',
    'confrontos?-diret|scontri-dirett|direkte[rn]?-(?:vergleich|duell|begegnung)|confrontations?-(?:directe|particuliere)',
  ].join('|'),
);

const goals = '(?:goals?|goles|gol|gols|reti|tore|buts)';
const goalDifference = `goals?-diff|difference-(?:in|of)-goals|diferencia-(?:de-)?gol|gol-diferencia|(?:saldo|diferenca)-de-gol|differenza-reti|tordifferenz|difference-de-buts|go(?:a)?l-average-particular`;
const away = '(?:away|visitante|visita|fuera|fora|auswarts|trasferta|exterieur)';

/** What is compared of the matches between level teams; the first that matches at a position counts. */
const comparedBetween = new RegExp(
  `(?:^|-)(?:(?<away>away-${goals}|${goals}-(?:[a-z]+-){0,3}${away}|auswartstore)|(?<difference>${goalDifference})|(?<goals>${goals})|(?<points>points|puntos|pontos|punti|punkte|pts))(?=-|$|erence)`,
  'g',
);
const wins = /(?:^|-)(?:wins?|won|victor(?:y|ies|ias)|triunfos|ganados|vitorias|siege|vittorie)(?:-|$)/;

function headToHeadCriteria(whole: string): TieBreaker[] | undefined {
  const compared = [...whole.matchAll(comparedBetween)].map(({ groups = {} }): TieBreaker => {
    if (groups.away !== undefined) return 'HEAD_TO_HEAD_AWAY_GOALS';
    if (groups.difference !== undefined) return 'HEAD_TO_HEAD_GOAL_DIFFERENCE';
    return groups.goals !== undefined ? 'HEAD_TO_HEAD_GOALS_FOR' : 'HEAD_TO_HEAD_POINTS';
  });
  if (wins.test(whole)) return undefined;
  return compared.length === 0 ? ['HEAD_TO_HEAD'] : compared;
}

// The first pattern that matches counts; null for criteria that results cannot decide.
const criteria: readonly (readonly [RegExp, TieBreaker | null])[] = [
  ...beforeHeadToHead,
  [
    new RegExp(`(?:^|-)${away}-(?:goals|gols)|(?:^|-)${goals}-(?:[a-z]+-){0,3}${away}(?:-|$)|auswartstore`),
    'AWAY_GOALS_FOR',
  ],
  [
    new RegExp(
      `(?:^|-)${away}-(?:wins|victories)|(?:wins|won|victorias|triunfos|ganados|vitorias)-(?:[a-z]+-){0,2}${away}(?:-|$)`,
    ),
    'AWAY_WINS',
  ],
  [new RegExp(`(?:^|-)${away}(?:-|$)`), null],
  [
    /^(?:points|puntos|puntaje|pontos|punti|punkte|pts)(?:-(?:obtained|earned|won|gained|obtenidos|ganados|conquistados))?(?:-in-.*)?$/,
    'POINTS',
  ],
  [/goal-(?:average|ratio|quotient)|cociente-de-gol|torquotient|quoziente-reti/, 'GOAL_AVERAGE'],
  [new RegExp(`${goalDifference}|^gd$|^gol-average$`), 'GOAL_DIFFERENCE'],
  [
    /^goals$|goals-(?:scored|for|made)|goles-(?:a-favor|marcados|anotados|convertidos)|gols-(?:marcados|pro|feitos)|(?:reti|gol)-(?:segnat|fatt)|(?:erzielte|geschossene)-tore|buts-(?:marques|pour)|^g[fs]$/,
    'GOALS_FOR',
  ],
  [
    /^(?:wins|victories|(?:matches|games)-won|victorias|triunfos|partidos-ganados|vitorias|siege|vittorie|victoires)(?:-(?:in|en|obtained|obtenidas)(?:-.*)?)?$/,
    'WINS',
  ],
];

function criterionOf(item: string): TieBreaker | undefined {
  const bare = slugify(item.replaceAll(/\([^()]*\)/g, ' ')).replace(
    /^(?:(?:number-of|total|superior|greater|greatest|higher|highest|most|more|better|best|overall|general|the|mayor|mejor|maior|melhor|numero-(?:de|di)|cantidad-de|anzahl)-)+/,
    '',
  );
  return criteria.find(([pattern]) => pattern.test(bare))?.[1] ?? undefined;
}
