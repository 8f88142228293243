import { addressOf, type Place } from '../address.js';

/** A link to a place, which says so where it is the one that is shown. */
export function PlaceLink({ to, here, label }: { to: Place; here: boolean; label: string }) {
  return (
    <a href={addressOf(to)} aria-current={here ? 'page' : undefined}>
      {label}
    </a>
  );
}
