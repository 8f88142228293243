import { plainText } from '../../read/wikitext/plain-text.js';
import type { Template, WikitextValue } from '../../read/wikitext/template.js';
import { filledParameter, isOn, parameterText, StandardTemplate } from './standard-template.js';

/** The boxes of single matches in the Wikipedias of other languages, by their names in lower case. */
const boxes =
  /^(?:partidos?(?: de f[uú]tbol)?|feuille de match(?: \w+)?|incontro (?:di (?:club|calcio|nazionali)|internazionale|club)|football ?box(?: collapsible)?|fußballspiel)$/;

/** The parameters of a football box, with their names in Spanish, French, Italian, Portuguese and German. */
const names = [
  ['date', ['fecha', 'date', 'data', 'datum']],
  ['time', ['hora', 'heure', 'ora', 'uhrzeit']],
  ['team1', ['local', 'équipe 1', 'équipe1', 'equipo1', 'equipo 1', 'squadra 1', 'time1', 'equipa1', 'heim']],
  [
    'team2',
    [
      'visita',
      'visitante',
      'équipe 2',
      'équipe2',
      'equipo2',
      'equipo 2',
      'squadra 2',
      'time2',
      'equipa2',
      'gast',
    ],
  ],
  ['score', ['resultado', 'score', 'placar', 'resultado final', 'ergebnis']],
  [
    'penaltyscore',
    ['resultado penalti', 'resultado penales', 'score tab', 'tab', 'penaltis', 'elfmeterschießen'],
  ],
  ['goals1', ['goleslocal', 'goles local', 'buts 1', 'buts1', 'marcatori 1', 'gols1', 'golos1']],
  ['goals2', ['golesvisita', 'goles visita', 'buts 2', 'buts2', 'marcatori 2', 'gols2', 'golos2']],
  ['stadium', ['estadio', 'estádio', 'stade', 'stadio', 'stadion']],
  ['city', ['ciudad', 'cidade', 'ville', 'città']],
  ['attendance', ['asistencia', 'espectadores', 'público', 'affluence', 'spettatori', 'zuschauer']],
  ['referee', ['árbitro', 'arbitro', 'arbitre', 'schiedsrichter']],
] as const;

const extraTime = ['prórroga', 'prorroga', 'prolongation', 'prolongations', 'supplementari', 'prorrogação'];

/** The football box that says the same as one of another language; any other template as it is. */
export function rewriteMatchBox(template: Template): Template {
  if (!boxes.test(template.name.toLowerCase()) || filledParameter(template, 'team1') !== undefined)
    return template;
  const own = new Map(template.parameters.map(({ name }) => [name.toLowerCase(), name]));
  const find = (aliases: readonly string[]) =>
    filledParameter(template, ...aliases.flatMap((alias) => own.get(alias) ?? []));
  const box = new StandardTemplate('football box', template.offset);
  const given = names.map(([name, aliases]) => [name, find(aliases)] as const);
  if (!given.some(([name, value]) => name === 'team1' && value !== undefined)) return template;
  for (const [name, value] of given)
    if (name === 'time') addTime(box, value);
    else box.add(name, value);
  addItalianParts(box, find);
  if (extraTime.some((name) => own.has(name) && isOn(template, own.get(name) ?? name)))
    box.addText('aet', 'yes');
  return box.build(template.end);
}

/** An hour in a template, `{{Heure|15|30}}`, as a text. */
function addTime(box: StandardTemplate, value: WikitextValue | undefined): void {
  const [part] = value?.templates ?? [];
  if (value === undefined || part === undefined || !/^(?:heure|hora)$/i.test(part.name))
    box.add('time', value);
  else box.addText('time', `${parameterText(part, '1')}:${parameterText(part, '2') || '00'}`, value.offset);
}

/** The Italian box has the day without its year, and the goals of each side by themselves. */
function addItalianParts(
  box: StandardTemplate,
  find: (aliases: readonly string[]) => WikitextValue | undefined,
): void {
  const [day, year] = [find(['giornomese']), find(['anno'])];
  if (day !== undefined)
    box.addText(
      'date',
      [day, year]
        .map((part) => plainText(part ?? ''))
        .join(' ')
        .trim(),
      day.offset,
    );
  for (const [name, goals] of [
    ['score', 'punteggio'],
    ['penaltyscore', 'rigori'],
  ] as const) {
    const [home, away] = [find([`${goals} 1`]), find([`${goals} 2`])];
    if (home !== undefined && away !== undefined)
      box.addText(name, `${plainText(home)}–${plainText(away)}`, home.offset);
  }
}
