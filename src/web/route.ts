/** A view with its parameters. Every route has an address. */
export type Route =
  | { readonly view: 'season'; readonly season: string | null }
  | {
      readonly view: 'stage';
      readonly season: string;
      readonly stage: string;
      readonly region: string | null;
      readonly follow: string | null;
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
  | { readonly view: 'audit'; readonly season: string }
  | { readonly view: 'what-if'; readonly season: string; readonly rules: Rules };

/** The route of one view. */
export type RouteOf<View extends Route['view']> = Extract<Route, { readonly view: View }>;

/** The rules of a what-if that differ from the season's rules. */
export interface Rules {
  readonly win?: number;
  readonly draw?: number;
  readonly by?: readonly string[];
  readonly away?: boolean;
}

/** Parses an address; null if it has no view. */
export function parseRoute({ pathname, searchParams }: URL): Route | null {
  const [season = null, view = 'season', first, second, ...more] = pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decodePart);
  if (more.length > 0) return null;
  if (view === 'season' && first === undefined) return { view, season };
  if (season === null) return null;
  const follow = searchParams.get('follow');
  if (view === 'stage' && first !== undefined) {
    return { view, season, stage: first, region: second ?? null, follow };
  }
  if (second !== undefined) return null;
  if (view === 'bracket' && first !== undefined) return { view, season, stage: first, follow };
  if (view === 'team' && first !== undefined) {
    return { view, season, team: first, against: searchParams.get('against') };
  }
  if (first !== undefined) return null;
  if (view === 'audit') return { view, season };
  if (view === 'what-if') return { view, season, rules: parseRules(searchParams) };
  return null;
}

/** The address of a route: path and query string. */
export function routeUrl(route: Route): string {
  const path = (...parts: string[]) => `/${parts.map(encodeURIComponent).join('/')}`;
  const { season } = route;
  if (season === null) return '/';
  switch (route.view) {
    case 'season':
      return path(season);
    case 'stage': {
      const { stage, region, follow } = route;
      return path(season, 'stage', stage, ...(region === null ? [] : [region])) + queryString({ follow });
    }
    case 'bracket':
      return path(season, 'bracket', route.stage) + queryString({ follow: route.follow });
    case 'team':
      return path(season, 'team', route.team) + queryString({ against: route.against });
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
