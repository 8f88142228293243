import { CombinedSource, type SourcePart } from './combined-source.js';
import { type DocumentIdentity, type Origin, Source } from './source.js';

/** A source as plain data, which can be sent to another thread. */
export interface PortableSource {
  readonly name: string;
  /** Empty for a source that is put together from parts. */
  readonly text: string;
  readonly parts: readonly PortablePart[] | null;
  readonly origin: Origin | undefined;
  readonly identity: DocumentIdentity | undefined;
}

interface PortablePart extends Omit<SourcePart, 'source'> {
  readonly source: PortableSource;
}

/** Returns a function that makes sources plain data, each source the same data every time. */
export function sourcePacker(): (source: Source) => PortableSource {
  const known = new Map<Source, PortableSource>();
  const pack = (source: Source): PortableSource => {
    const { name, origin, identity } = source;
    const parts =
      source instanceof CombinedSource
        ? source.parts.map((part) => ({ ...part, source: once(part.source) }))
        : null;
    return { name, text: parts === null ? source.text : '', parts, origin, identity };
  };
  const once = (source: Source): PortableSource => remember(known, source, pack);
  return once;
}

/** Returns a function that makes the sources again, the same data the same source every time. */
export function sourceUnpacker(): (source: PortableSource) => Source {
  const known = new Map<PortableSource, Source>();
  const unpack = ({ name, text, parts, origin, identity }: PortableSource): Source =>
    parts === null
      ? new Source(name, text, origin, identity)
      : new CombinedSource(
          name,
          parts.map((part) => ({ ...part, source: once(part.source) })),
          identity,
        );
  const once = (source: PortableSource): Source => remember(known, source, unpack);
  return once;
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const value = known.get(key) ?? make(key);
  known.set(key, value);
  return value;
}
