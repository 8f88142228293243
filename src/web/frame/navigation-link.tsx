import { type Route, routeUrl } from '../route.js';

/** A link to a place, which says so where it is the one that is shown. */
export function NavigationLink({ to, here, label }: { to: Route; here: boolean; label: string }) {
  return (
    <a href={routeUrl(to)} aria-current={here ? 'page' : undefined}>
      {label}
    </a>
  );
}
