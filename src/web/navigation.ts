import { useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route, routeUrl } from './route.js';

const routeChangedEvent = 'route-changed';

/** Goes to a route, as a link to it does; `replace` replaces the current entry of the history. */
export function navigate(route: Route, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', routeUrl(route));
  dispatchEvent(new Event(routeChangedEvent));
}

/** The current route; null if the address has no view. Links within the page are followed without reloading it. */
export function useRoute(): Route | null {
  const [href, setHref] = useState(location.href);
  useEffect(() => {
    const onNavigate = () => setHref(location.href);
    const onClick = (event: MouseEvent) => {
      const route = linkedRoute(event);
      if (route === null) return;
      event.preventDefault();
      navigate(route);
      scrollTo(0, 0);
    };
    addEventListener(routeChangedEvent, onNavigate);
    addEventListener('popstate', onNavigate);
    document.addEventListener('click', onClick);
    return () => {
      removeEventListener(routeChangedEvent, onNavigate);
      removeEventListener('popstate', onNavigate);
      document.removeEventListener('click', onClick);
    };
  }, []);
  return parseRoute(new URL(href));
}

/** The route that a click leads to; null if the browser must handle the click itself. */
function linkedRoute(event: MouseEvent): Route | null {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey, target } = event;
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest('a') : null;
  const address = link?.getAttribute('href') ?? '';
  if (!address.startsWith('/') || address.startsWith('/graphql')) return null;
  if (link?.hasAttribute('target') || link?.hasAttribute('download')) return null;
  return parseRoute(new URL(address, location.href));
}
