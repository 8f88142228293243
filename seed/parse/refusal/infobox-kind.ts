import type { Page } from '../../read/page.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { Template } from '../../read/wikitext/template.js';
import { findSeasonYears } from '../header/season-year.js';

/** What the infobox of a page is about, if not a season of a competition. */
export type OtherSubject = 'team' | 'teamSeason' | 'overview';

/** The subject of the first infobox of a page, and where it is; undefined if that is none of these. */
export function otherSubjectOf({
  templates,
}: Page): { readonly subject: OtherSubject; readonly offset: number } | undefined {
  const box = templates.find(({ name }) => infoboxName.test(name));
  const subject = box && subjectOf(box);
  return subject === undefined ? undefined : { subject, offset: box?.offset ?? 0 };
}

const infoboxName = /^(?:infobox|ficha de|info\/|squadra di calcio|nazionale di calcio|stagione squadra)/i;
const teamSeasonName =
  /club season|temporada de (?:club|equipo)|saison (?:de club|d'un club|eines? )|stagione squadra|temporada de clube/i;
const teamName =
  /^infobox (?:(?:men'?s |women'?s )?national (?:football|soccer) team|(?:football|soccer) club|fu(?:ß|ss)ball(?:klub|verein|nationalmannschaft)|club sportif|club de football|équipe nationale)|^ficha de (?:equipo|club|selección)|^(?:squadra|nazionale) di calcio|^info\/(?:futebol\/)?(?:clube|seleção)/i;
const overviewName =
  /^infobox (?:football|soccer|sports?) (?:league|tournament|competition)$|^infobox (?:fußballwettbewerb|fußballliga|compétition sportive)$/i;

/** Names of parameters, which are also the labels of the box that is shown. */
const labels = {
  staff: /^(?:manager|head coach|coach|chairman|owner|president|entrenador|trainer|entraîneur|allenatore)/i,
  ground: /^(?:stadium|ground|home stadium|estadio|stadion|stade|stadio|estádio)/i,
  team: /^(?:fifa (?:code|trigramme|ranking)|association|nicknames?|full ?name|short ?name|nombre completo|apodo)/i,
  founded:
    /^(?:founded|organi[sz]ing (?:body|bodies)|fundación|fundacion|gründung|gegründet|création|fondazione|fundação)/i,
  record:
    /^(?:current[ _]champions?|most[ _](?:successful|champs|championships|titles)|(?:actual|último) campeón|campeón actual|más campeonatos|más títulos|amtierender|rekord|tenant|plus titré|detentore|maggiori titoli|atual campeão|maior campeão)/i,
  season: /^(?:season|year|temporada|año|saison|stagione|champions?|winners?|campeón)$/i,
};

function subjectOf(box: Template): OtherSubject | undefined {
  const { name } = box;
  if (teamSeasonName.test(name)) return 'teamSeason';
  if (teamName.test(name)) return 'team';
  const filled = box.parameters.filter(({ value }) => value.text !== '');
  const has = (label: RegExp) => filled.some((one) => label.test(one.name.trim()));
  const isOfYear =
    has(labels.season) ||
    filled.some(
      (one) =>
        /^(?:title|name|nombre|título)$/i.test(one.name) &&
        findSeasonYears(plainText(one.value)) !== undefined,
    );
  if (has(labels.founded) && has(labels.record)) return 'overview';
  if (overviewName.test(name) && !isOfYear) return 'overview';
  if (has(labels.season) || !has(labels.staff)) return undefined;
  if (has(labels.team) || has(labels.founded)) return 'team';
  return has(labels.ground) ? 'teamSeason' : undefined;
}
