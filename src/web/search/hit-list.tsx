import type { Hit } from './hits.js';

/** What was found, under the field; the keyboard moves in it while the focus stays in the field. */
export function HitList({
  hits,
  shown,
  at: activeIndex,
  onChoose,
}: {
  hits: readonly Hit[];
  shown: boolean;
  at: number;
  onChoose: (hit: Hit) => void;
}) {
  return (
    <div id="hits" class="hits" role="listbox" aria-label="Found" hidden={!shown}>
      {hits.map((hit, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
        <div
          key={hit.key}
          id={`hit-${index}`}
          role="option"
          aria-selected={index === activeIndex}
          // The field keeps the focus, and the list stays until the click is done.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(hit)}
        >
          {hit.name} <span class="aside">{hit.description}</span>
        </div>
      ))}
    </div>
  );
}
