import type { TableLine } from './fragments.js';

type Zone = TableLine['zone'];

/** Places of a table that are worth the same. */
interface ZoneOfTable {
  /** `1`, `18–20`, `2, 4`. */
  readonly places: string;
  readonly zone: NonNullable<Zone>;
}

/** What the places of a table are worth, in the order of the table; places that are worth the same are one. */
export function zonesOfTable(lines: readonly Pick<TableLine, 'position' | 'zone'>[]): ZoneOfTable[] {
  const zones = new Map<string, { zone: NonNullable<Zone>; places: Set<number> }>();
  for (const { position, zone } of lines) {
    if (zone === null) continue;
    const same = zones.get(zone.text) ?? { zone, places: new Set<number>() };
    same.places.add(position);
    zones.set(zone.text, same);
  }
  return [...zones.values()].map(({ zone, places }) => ({ zone, places: formatPlaces([...places]) }));
}

/** The class of a place, by which it is coloured; empty for a place that the source leaves unmarked. */
export function zoneClass(zone: Zone): string {
  if (zone === null) return '';
  return `zone ${zone.kind.toLowerCase()}${zone.certain ? '' : ' open'}`;
}

/** What a zone is worth in words: those of the source, or of its kind where the source has letters alone. */
export function zoneWords({ kind, text }: NonNullable<Zone>): string {
  return /^[A-Z]{1,3}$/.test(text) ? (kindWords[kind] ?? text) : text;
}

const kindWords: Readonly<Record<NonNullable<Zone>['kind'], string | null>> = {
  CHAMPION: 'Champion',
  PROMOTION: 'Promotion',
  QUALIFICATION: 'Qualification',
  PLAY_OFF: 'Play-off',
  RELEGATION: 'Relegation',
  OTHER: null,
};

/** Places that follow one another are a range. */
function formatPlaces(places: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const place of places) {
    const range = ranges.at(-1);
    if (range !== undefined && place === range[1] + 1) range[1] = place;
    else ranges.push([place, place]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
