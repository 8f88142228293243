import { go } from '../navigation.js';
import type { Frame } from './frame.js';

/** Chooses the season; the newest stands first. */
export function Chooser({ seasons, chosen }: { seasons: Frame['seasons']['nodes']; chosen: string | null }) {
  return (
    <label class="chooser">
      <span class="unseen">Season</span>
      <select
        value={chosen ?? ''}
        disabled={seasons.length === 0}
        onChange={({ currentTarget }) => go({ view: 'season', season: currentTarget.value })}
      >
        {chosen === null && <option value="">{seasons.length === 0 ? 'Seasons' : 'Choose a season'}</option>}
        {seasons.map(({ slug, name }) => (
          <option key={slug} value={slug} selected={slug === chosen}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
