import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Route } from '../route.js';
import { NavigationLink } from './navigation-link.js';
import { hasBracket, hasGroups, type LayoutSeason } from './query.js';

/** The views of a season, in the order in which it was played. */
export function Navigation({ season, route, live }: { season: LayoutSeason; route: Route; live: boolean }) {
  const nav = useRef<HTMLElement>(null);
  const currentView = `${route.view} ${'stage' in route ? route.stage : ''}`;
  // Scrolls the current view into sight if the links are wider than the screen.
  useLayoutEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (nav.current && link) nav.current.scrollLeft = link.offsetLeft - nav.current.clientWidth / 3;
  }, [currentView]);
  const { slug, contents } = season;
  const isCurrent = (view: Route['view'], stage?: string) =>
    route.view === view && (stage === undefined || ('stage' in route && route.stage === stage));
  return (
    <nav ref={nav} class="views" aria-label="Views of the season">
      <NavigationLink to={{ view: 'season', season: slug }} current={isCurrent('season')} label="Season" />
      {contents.map((stage) => {
        const at = { season: slug, stage: stage.slug, follow: null };
        const bracket = hasBracket(stage);
        return [
          hasGroups(stage) && (
            <NavigationLink
              to={{ view: 'stage', ...at, region: stage.regions[0]?.slug ?? null }}
              current={isCurrent('stage', stage.slug)}
              label={stage.name}
            />
          ),
          bracket && (
            <NavigationLink
              to={{ view: 'bracket', ...at }}
              current={isCurrent('bracket', stage.slug)}
              label={hasGroups(stage) ? 'Bracket' : stage.name}
            />
          ),
        ];
      })}
      <NavigationLink
        to={{ view: 'what-if', season: slug, rules: {} }}
        current={isCurrent('what-if')}
        label="What if"
      />
      <NavigationLink to={{ view: 'audit', season: slug }} current={isCurrent('audit')} label="Audit" />
      {live && (
        <span class="live" title="Changes appear as they happen">
          Live
        </span>
      )}
    </nav>
  );
}
