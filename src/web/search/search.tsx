import { useEffect, useRef, useState } from 'preact/hooks';
import { navigate } from '../navigation.js';
import { HitList } from './hit-list.js';
import type { Hit } from './hits.js';
import { useSearch } from './use-search.js';

/** The search field, with hits as one types. The key `/` moves the focus to it. */
export function Search({ season }: { season: string | null }) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [activeIndex, setActiveIndex] = useState(-1);
  const found = useSearch(text, season);
  const hits = Array.isArray(found) ? (found as readonly Hit[]) : [];
  const shown = open && text !== '' && found !== null;
  useShortcut(input);

  const choose = (hit: Hit) => {
    setText('');
    setOpen(false);
    setActiveIndex(-1);
    input.current?.blur();
    navigate(hit.route);
    scrollTo(0, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setOpen(true);
      // Above the first hit no hit is active, and above that the last one is.
      setActiveIndex(((activeIndex + step + 1 + hits.length + 1) % (hits.length + 1)) - 1);
    } else if (event.key === 'Enter') {
      const hit = hits[Math.max(activeIndex, 0)];
      if (shown && hit !== undefined) choose(hit);
    } else if (event.key === 'Escape') {
      setOpen(false);
      setActiveIndex(-1);
    }
  };
  return (
    <search class="search">
      <input
        ref={input}
        type="text"
        enterKeyHint="search"
        role="combobox"
        placeholder="Find a team, player, season …"
        aria-label="Search"
        aria-keyshortcuts="/"
        aria-expanded={shown}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant={shown && activeIndex >= 0 ? `hit-${activeIndex}` : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setOpen(true);
          setActiveIndex(-1);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <HitList hits={hits} shown={shown && hits.length > 0} activeIndex={activeIndex} onChoose={choose} />
      <p class={shown && hits.length === 0 ? 'hits' : 'visually-hidden'} role="status">
        {shown &&
          (typeof found === 'string' ? found : `${hits.length === 0 ? 'Nothing' : hits.length} found`)}
      </p>
    </search>
  );
}

/** Moves the focus to an input on the key `/`, unless the visitor is typing elsewhere. */
function useShortcut(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const typing = target instanceof Element && target.closest('input, select, textarea') !== null;
      if (key !== '/' || typing || ctrlKey || metaKey || altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
