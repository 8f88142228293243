import { navigate } from '../navigation.js';
import type { LayoutParts } from './query.js';

type Season = LayoutParts['seasons']['nodes'][number];

/** A select of the seasons, newest first; a current season that is too old for the list stands before them. */
export function SeasonChooser({ seasons, chosen }: { seasons: readonly Season[]; chosen: Season | null }) {
  const listed = seasons.some(({ slug }) => slug === chosen?.slug);
  const options = chosen === null || listed ? seasons : [chosen, ...seasons];
  return (
    <div class="chooser">
      <select
        aria-label="Season"
        value={chosen?.slug ?? ''}
        disabled={options.length === 0}
        onChange={({ currentTarget }) => navigate({ view: 'season', season: currentTarget.value })}
      >
        {chosen === null && <option value="">{options.length === 0 ? 'Seasons' : 'Choose a season'}</option>}
        {options.map(({ slug, name }) => (
          <option key={slug} value={slug} selected={slug === chosen?.slug}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
