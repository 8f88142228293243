import type { TableLine } from './fragments.js';
import { zoneClass, zonesOfTable, zoneWords } from './zones.js';

/** What the places of a table are worth, in the words of the source. */
export function ZoneList({ lines }: { lines: readonly TableLine[] }) {
  const zones = zonesOfTable(lines);
  if (zones.length === 0) return null;
  return (
    <ul class="zones">
      {zones.map(({ places, zone }) => (
        <li key={zone.text}>
          <span class={`place ${zoneClass(zone)}`}>{places}</span> {zoneWords(zone)}
        </li>
      ))}
    </ul>
  );
}
