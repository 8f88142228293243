import { type Citation, toCitations } from '../../domain/source/citation.js';
import { sectionUrl } from '../../domain/source/section-url.js';
import type { Column } from '../column.js';

/** The selection of a row's name and slug. */
export const namedSelect = { select: { name: true, slug: true } } as const;

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
  /** As the row has them. */
  readonly sources: unknown;
}

/** The columns of the line of a source that states a row; of several lines, the first. */
export const sourceColumns: readonly Column<Sourced>[] = [
  {
    name: 'source_document',
    type: 'text',
    description: 'The title of the document that states it; of several, the first.',
    value: (row) => firstCitation(row)?.document ?? null,
  },
  {
    name: 'source_line',
    type: 'integer',
    description: 'The line of that document, from 1, as it was read.',
    value: (row) => firstCitation(row)?.line ?? null,
  },
  {
    name: 'source_url',
    type: 'text',
    description:
      'The address of the section with that line, or of the document where it does not tell its sections; empty where it has none.',
    value: (row) => {
      const first = firstCitation(row);
      return first === undefined ? null : (sectionUrl(first.url, first.anchor) ?? first.url);
    },
  },
];

function firstCitation({ sources }: Sourced): Citation | undefined {
  return toCitations(sources)[0];
}
