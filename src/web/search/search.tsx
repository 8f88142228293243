import { useEffect, useRef, useState } from 'preact/hooks';
import { navigate } from '../navigation.js';
import { HitList } from './hit-list.js';
import type { Hit } from './hits.js';
import { useSearch } from './use-search.js';

/** Finds whatever has a name, as one types. The key `/` leads to it from anywhere. */
export function Search({ season }: { season: string | null }) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const found = useSearch(text, season);
  const hits = Array.isArray(found) ? (found as readonly Hit[]) : [];
  const shown = open && text !== '' && found !== null;
  useShortcut(input);

  const choose = (hit: Hit) => {
    setText('');
    setOpen(false);
    setAt(-1);
    input.current?.blur();
    navigate(hit.place);
    scrollTo(0, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setOpen(true);
      // From the first one up is no one, and then the last.
      setAt(((at + step + 1 + hits.length + 1) % (hits.length + 1)) - 1);
    } else if (event.key === 'Enter') {
      const hit = hits[Math.max(at, 0)];
      if (shown && hit !== undefined) choose(hit);
    } else if (event.key === 'Escape') {
      setOpen(false);
      setAt(-1);
    }
  };
  return (
    <search class="search">
      <input
        ref={input}
        type="text"
        enterKeyHint="search"
        role="combobox"
        placeholder="Find a team …"
        aria-label="Search"
        aria-keyshortcuts="/"
        aria-expanded={shown}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `hit-${at}` : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setOpen(true);
          setAt(-1);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <HitList hits={hits} shown={shown && hits.length > 0} at={at} onChoose={choose} />
      <p class={shown && hits.length === 0 ? 'hits' : 'unseen'} role="status">
        {shown &&
          (typeof found === 'string' ? found : `${hits.length === 0 ? 'Nothing' : hits.length} found`)}
      </p>
    </search>
  );
}

/** Has a key lead to an input, unless something is being written. */
function useShortcut(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const writing = target instanceof Element && target.closest('input, select, textarea') !== null;
      if (key !== '/' || writing || ctrlKey || metaKey || altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
