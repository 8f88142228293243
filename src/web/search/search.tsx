/** Finds whatever has a name. */
export function Search(_: { season: string | null }) {
  return <div class="search" />;
}
