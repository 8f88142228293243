import { type Route, routeUrl } from '../route.js';

/** A link to a route, marked if it is the current one. */
export function NavigationLink({ to, current, label }: { to: Route; current: boolean; label: string }) {
  return (
    <a href={routeUrl(to)} aria-current={current ? 'page' : undefined}>
      {label}
    </a>
  );
}
