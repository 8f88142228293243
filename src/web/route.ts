/** A view with its parameters. Every route has an address. */
export type Route =
  | { readonly view: 'home' }
  | { readonly view: 'season'; readonly season: string }
  | {
      readonly view: 'stage';
      readonly season: string;
      readonly stage: string;
      readonly region: string | null;
      readonly follow: string | null;
      /** The day whose table is shown, `2031-05-01`; the last one by default. */
      readonly day?: string;
      /** The matches that the table counts; all by default. */
      readonly side?: Side;
    }
  | {
      readonly view: 'bracket';
      readonly season: string;
      readonly stage: string;
      readonly follow: string | null;
    }
  | {
      readonly view: 'team';
      readonly season: string;
      readonly team: string;
      readonly against: string | null;
    }
  | { readonly view: 'match'; readonly season: string; readonly match: string }
  | { readonly view: 'player'; readonly season: string; readonly player: string }
  | { readonly view: 'audit'; readonly season: string }
  | { readonly view: 'what-if'; readonly season: string; readonly rules: Rules };

/** The route of one view. */
export type RouteOf<View extends Route['view']> = Extract<Route, { readonly view: View }>;

/** The matches at home or away. */
export type Side = 'home' | 'away';

/** The rules of a what-if that differ from the season's rules. */
export interface Rules {
  readonly win?: number;
  readonly draw?: number;
  readonly by?: readonly string[];
  readonly away?: boolean;
}

/** Parses an address; null if it has no view. */
export function parseRoute({ pathname, searchParams }: URL): Route | null {
  const [season, view = 'season', first, second, ...more] = pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decodePart);
  if (more.length > 0) return null;
  if (season === undefined) return { view: 'home' };
  if (view === 'season' && first === undefined) return { view, season };
  const follow = searchParams.get('follow');
  if (view === 'stage' && first !== undefined) {
    return { view, season, stage: first, region: second ?? null, follow, ...parseTableChoice(searchParams) };
  }
  if (second !== undefined) return null;
  if (view === 'bracket' && first !== undefined) return { view, season, stage: first, follow };
  if (view === 'team' && first !== undefined) {
    return { view, season, team: first, against: searchParams.get('against') };
  }
  if (view === 'match' && first !== undefined) return { view, season, match: first };
  if (view === 'player' && first !== undefined) return { view, season, player: first };
  if (first !== undefined) return null;
  if (view === 'audit') return { view, season };
  if (view === 'what-if') return { view, season, rules: parseRules(searchParams) };
  return null;
}

/** The address of a route: path and query string. */
export function routeUrl(route: Route): string {
  const path = (...parts: string[]) => `/${parts.map(encodeURIComponent).join('/')}`;
  if (route.view === 'home') return '/';
  const { season } = route;
  switch (route.view) {
    case 'season':
      return path(season);
    case 'stage': {
      const { stage, region, follow, day, side } = route;
      const at = path(season, 'stage', stage, ...(region === null ? [] : [region]));
      return at + queryString({ follow, day, side });
    }
    case 'bracket':
      return path(season, 'bracket', route.stage) + queryString({ follow: route.follow });
    case 'team':
      return path(season, 'team', route.team) + queryString({ against: route.against });
    case 'match':
      return path(season, 'match', route.match);
    case 'player':
      return path(season, 'player', route.player);
    case 'audit':
      return path(season, 'audit');
    case 'what-if': {
      const { win, draw, by, away } = route.rules;
      return path(season, 'what-if') + queryString({ win, draw, by: by?.join(' '), away });
    }
  }
}

/** Decodes a part of a path; invalid encoding is left as it is, and matches no name. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function queryString(
  parameters: Readonly<Record<string, string | number | boolean | null | undefined>>,
): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value == null ? [] : [[name, `${value}`]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

function parseTableChoice(given: URLSearchParams): { day?: string; side?: Side } {
  const [day, side] = [given.get('day') ?? '', given.get('side')];
  return {
    ...(/^\d{4}-\d{2}-\d{2}$/.test(day) && { day }),
    ...((side === 'home' || side === 'away') && { side }),
  };
}

function parseRules(given: URLSearchParams): Rules {
  const number = (name: string) => {
    const text = given.get(name) ?? '';
    return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
  };
  const [win, draw, by, away] = [number('win'), number('draw'), given.get('by'), given.get('away')];
  return {
    ...(win !== undefined && { win }),
    ...(draw !== undefined && { draw }),
    ...(by !== null && { by: by.split(' ').filter((one) => one !== '') }),
    ...(away !== null && { away: away === 'true' }),
  };
}
