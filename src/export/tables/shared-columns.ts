import { sectionUrl } from '../../domain/source/section-url.js';
import type { Column } from '../column.js';

/** The selection of a row's name and slug. */
export const namedSelect = { select: { name: true, slug: true } } as const;

/** The selection of the line of a source that states a row first. */
export const sourceSelect = {
  orderBy: [{ sourceId: 'asc' as const }, { line: 'asc' as const }],
  take: 1,
  select: { line: true, anchor: true, source: { select: { document: true, url: true } } },
};

interface Named {
  readonly name: string;
}

interface Part {
  readonly stage: Named;
  readonly region: Named | null;
  readonly group: Named | null;
}

/** The columns of the part of a season that a row belongs to. */
export const partColumns: readonly Column<Part>[] = [
  { name: 'stage', type: 'text', description: 'The stage.', value: ({ stage }) => stage.name },
  {
    name: 'region',
    type: 'text',
    description: 'The region; empty where the stage has none.',
    value: ({ region }) => region?.name ?? null,
  },
  {
    name: 'group',
    type: 'text',
    description: 'The group; empty for what belongs to none.',
    value: ({ group }) => group?.name ?? null,
  },
];

interface Sourced {
  readonly sources: readonly {
    readonly line: number;
    readonly anchor: string | null;
    readonly source: { readonly document: string; readonly url: string | null };
  }[];
}

/** The columns of the line of a source that states a row; of several lines, the first. */
export const sourceColumns: readonly Column<Sourced>[] = [
  {
    name: 'source_document',
    type: 'text',
    description: 'The title of the document that states it; of several, the first.',
    value: ({ sources: [first] }) => first?.source.document ?? null,
  },
  {
    name: 'source_line',
    type: 'integer',
    description: 'The line of that document, from 1, as it was read.',
    value: ({ sources: [first] }) => first?.line ?? null,
  },
  {
    name: 'source_url',
    type: 'text',
    description:
      'The address of the section with that line, or of the document where it does not tell its sections; empty where it has none.',
    value: ({ sources: [first] }) =>
      first === undefined ? null : (sectionUrl(first.source.url, first.anchor) ?? first.source.url),
  },
];
