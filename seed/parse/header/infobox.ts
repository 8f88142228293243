import type { Page } from '../../read/page.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { Template } from '../../read/wikitext/template.js';
import type { TeamRegistry } from '../team/team-registry.js';
import { type ClaimRecord, readClaims } from './infobox-claims.js';
import { findInfobox, infoboxParameter } from './infobox-parameters.js';
import { isTitleNotAwarded, isTitleShared } from './title-words.js';

/** The infobox of a page: its claims about the season. */
export interface Infobox {
  readonly claims: readonly ClaimRecord[];
  /** It says that the title was not awarded, or that several share it. */
  readonly noChampion: boolean;
  /** The lines that name the season and its winner. */
  readonly lines: readonly number[];
  /** The teams of the page that it names as relegated. */
  readonly relegated: readonly string[];
}

/** Reads the first infobox of a season or a tournament; undefined if there is none. */
export function readInfobox(page: Page, registry: TeamRegistry): Infobox | undefined {
  const box = findInfobox(page);
  if (box === undefined) return undefined;
  const values = (['competition', 'season', 'winner'] as const).map((what) => infoboxParameter(box, what));
  const lines = values.flatMap((value) =>
    value === undefined ? [] : [page.source.positionAt(value.offset).line],
  );
  const winner = infoboxParameter(box, 'winner');
  const title = winner === undefined ? '' : plainText(winner);
  const noChampion = isTitleNotAwarded(title) || isTitleShared(title);
  return { claims: readClaims(box, registry), noChampion, lines, relegated: readRelegated(box, registry) };
}

/** The teams of a list: its links, or else its lines and items. Names that are no team of the page are skipped. */
function readRelegated(box: Template, registry: TeamRegistry): string[] {
  const value = infoboxParameter(box, 'relegated');
  if (value === undefined) return [];
  const links = value.text.match(/\[\[[^[\]]*\]\]/g);
  const names = links ?? value.text.split(/<br[^<>]*>|\n|[*•;,]/i).filter((name) => name.trim() !== '');
  const teams = names.flatMap((text) => registry.find({ ...value, text: text.trim() }) ?? []);
  return [...new Set(teams)];
}
