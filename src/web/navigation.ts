import { useEffect, useState } from 'preact/hooks';
import { addressOf, type Place, placeAt } from './address.js';

const moved = 'place';

/** Goes to a place, as following a link to it does. `replace` leaves no way back to where one was. */
export function go(place: Place, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', addressOf(place));
  dispatchEvent(new Event(moved));
}

/** Where the visitor is; null where there is no view. Links of the page are followed without loading it anew. */
export function usePlace(): Place | null {
  const [href, setHref] = useState(location.href);
  useEffect(() => {
    const onMove = () => setHref(location.href);
    const onClick = (event: MouseEvent) => {
      const place = linked(event);
      if (place === null) return;
      event.preventDefault();
      go(place);
      scrollTo(0, 0);
    };
    addEventListener(moved, onMove);
    addEventListener('popstate', onMove);
    document.addEventListener('click', onClick);
    return () => {
      removeEventListener(moved, onMove);
      removeEventListener('popstate', onMove);
      document.removeEventListener('click', onClick);
    };
  }, []);
  return placeAt(new URL(href));
}

/** Where a click leads; null for one that is the browser's own business. */
function linked(event: MouseEvent): Place | null {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey, target } = event;
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest('a') : null;
  const address = link?.getAttribute('href') ?? '';
  if (!address.startsWith('/') || address.startsWith('/graphql') || link?.hasAttribute('target')) return null;
  return placeAt(new URL(address, location.href));
}
