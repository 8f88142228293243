import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Route } from '../route.js';
import { type FramedSeason, hasBracket, hasGroups } from './frame.js';
import { NavigationLink } from './navigation-link.js';

/** The views of a season, in the order in which it was played. */
export function Navigation({ season, place, live }: { season: FramedSeason; place: Route; live: boolean }) {
  const nav = useRef<HTMLElement>(null);
  const here = `${place.view} ${'stage' in place ? place.stage : ''}`;
  // Where there is no room for all of them, the one that is shown is in sight.
  useLayoutEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (nav.current && link) nav.current.scrollLeft = link.offsetLeft - nav.current.clientWidth / 3;
  }, [here]);
  const { slug, contents } = season;
  const shows = (view: Route['view'], stage?: string) =>
    place.view === view && (stage === undefined || ('stage' in place && place.stage === stage));
  return (
    <nav ref={nav} class="views" aria-label="Views of the season">
      <NavigationLink to={{ view: 'season', season: slug }} here={shows('season')} label="Season" />
      {contents.map((stage) => {
        const at = { season: slug, stage: stage.slug, follow: null };
        const bracket = hasBracket(stage);
        return [
          hasGroups(stage) && (
            <NavigationLink
              to={{ view: 'stage', ...at, region: stage.regions[0]?.slug ?? null }}
              here={shows('stage', stage.slug)}
              label={stage.name}
            />
          ),
          bracket && (
            <NavigationLink
              to={{ view: 'bracket', ...at }}
              here={shows('bracket', stage.slug)}
              label={hasGroups(stage) ? 'Bracket' : stage.name}
            />
          ),
        ];
      })}
      <NavigationLink
        to={{ view: 'what-if', season: slug, rules: {} }}
        here={shows('what-if')}
        label="What if"
      />
      <NavigationLink to={{ view: 'audit', season: slug }} here={shows('audit')} label="Audit" />
      {live && (
        <span class="live" title="What changes is shown as it happens">
          Live
        </span>
      )}
    </nav>
  );
}
