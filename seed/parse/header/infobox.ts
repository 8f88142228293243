import type { Page } from '../../read/wikitext/page.js';
import type { TeamRegistry } from '../team/team-registry.js';
import { type ClaimRecord, readClaims } from './infobox-claims.js';
import { findInfobox, infoboxParameter } from './infobox-parameters.js';

/** The page's infobox: which season it is of, and what it claims about it. */
export interface Infobox {
  readonly claims: readonly ClaimRecord[];
  /** The lines of the box that name the season and its winner. */
  readonly lines: readonly number[];
}

/** Reads the page's first infobox of a season or a tournament; undefined where there is none. */
export function readInfobox(page: Page, roster: TeamRegistry): Infobox | undefined {
  const box = findInfobox(page);
  if (box === undefined) return undefined;
  const named = (['competition', 'season', 'winner'] as const).map((what) => infoboxParameter(box, what));
  const lines = named.flatMap((value) =>
    value === undefined ? [] : [page.source.positionAt(value.offset).line],
  );
  return { claims: readClaims(box, roster), lines };
}
