import { useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route, routeUrl } from './route.js';

const routeChangedEvent = 'place';

/** Goes to a place, as following a link to it does. `replace` leaves no way back to where one was. */
export function navigate(place: Route, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', routeUrl(place));
  dispatchEvent(new Event(routeChangedEvent));
}

/** Where the visitor is; null where there is no view. Links of the page are followed without loading it anew. */
export function useRoute(): Route | null {
  const [href, setHref] = useState(location.href);
  useEffect(() => {
    const onMove = () => setHref(location.href);
    const onClick = (event: MouseEvent) => {
      const place = linkedRoute(event);
      if (place === null) return;
      event.preventDefault();
      navigate(place);
      scrollTo(0, 0);
    };
    addEventListener(routeChangedEvent, onMove);
    addEventListener('popstate', onMove);
    document.addEventListener('click', onClick);
    return () => {
      removeEventListener(routeChangedEvent, onMove);
      removeEventListener('popstate', onMove);
      document.removeEventListener('click', onClick);
    };
  }, []);
  return parseRoute(new URL(href));
}

/** Where a click leads; null for one that is the browser's own business. */
function linkedRoute(event: MouseEvent): Route | null {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey, target } = event;
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest('a') : null;
  const address = link?.getAttribute('href') ?? '';
  if (!address.startsWith('/') || address.startsWith('/graphql') || link?.hasAttribute('target')) return null;
  return parseRoute(new URL(address, location.href));
}
