import type { Hit } from './hits.js';

/** The hits under the search field; the arrow keys move in it while the focus stays in the field. */
export function HitList({
  hits,
  shown,
  activeIndex,
  onChoose,
}: {
  hits: readonly Hit[];
  shown: boolean;
  activeIndex: number;
  onChoose: (hit: Hit) => void;
}) {
  return (
    <div id="hits" class="hits" role="listbox" aria-label="Search results" hidden={!shown}>
      {hits.map((hit, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
        <div
          key={hit.key}
          id={`hit-${index}`}
          role="option"
          aria-selected={index === activeIndex}
          // Keeps the focus in the field, so that the list stays open until the click is done.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(hit)}
        >
          {hit.name} <span class="aside">{hit.description}</span>
        </div>
      ))}
    </div>
  );
}
