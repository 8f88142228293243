import { navigate } from '../navigation.js';
import type { Frame } from './frame.js';

type Season = Frame['seasons']['nodes'][number];

/** Chooses the season; the newest stands first, after the one that is shown if that is too old to be listed. */
export function SeasonChooser({ seasons, chosen }: { seasons: readonly Season[]; chosen: Season | null }) {
  const listed = seasons.some(({ slug }) => slug === chosen?.slug);
  const all = chosen === null || listed ? seasons : [chosen, ...seasons];
  return (
    <div class="chooser">
      <select
        aria-label="Season"
        value={chosen?.slug ?? ''}
        disabled={all.length === 0}
        onChange={({ currentTarget }) => navigate({ view: 'season', season: currentTarget.value })}
      >
        {chosen === null && <option value="">{all.length === 0 ? 'Seasons' : 'Choose a season'}</option>}
        {all.map(({ slug, name }) => (
          <option key={slug} value={slug} selected={slug === chosen?.slug}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
