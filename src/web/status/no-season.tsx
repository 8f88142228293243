import type { LayoutParts } from '../layout/query.js';
import { routeUrl } from '../route.js';
import { ErrorMessage } from './error-message.js';

/** The error for an unknown season, with those that there are. */
export function NoSeason({ seasons }: { seasons: LayoutParts['seasons']['nodes'] }) {
  if (seasons.length === 0) {
    return (
      <ErrorMessage title="No season is loaded yet">
        Run <code>npm run import</code> to load one.
      </ErrorMessage>
    );
  }
  return (
    <ErrorMessage title="Season not found">
      Available seasons:{' '}
      {seasons.map(({ slug, name }, index) => (
        <>
          {index > 0 && ', '}
          <a href={routeUrl({ view: 'season', season: slug })}>{name}</a>
        </>
      ))}
      .
    </ErrorMessage>
  );
}
