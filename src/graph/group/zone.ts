import { ZoneKind as ZoneKinds, type ZoneKind as ZoneKindValue } from '../../generated/prisma/enums.js';
import { builder } from '../builder.js';
import { Standing } from './standing.js';

/** What the source says that a place is worth. */
export interface ZoneShape {
  readonly kind: ZoneKindValue;
  readonly text: string;
  readonly certain: boolean;
}

const descriptions: Readonly<Record<ZoneKindValue, string>> = {
  CHAMPION: 'The place of the champion, where the source marks nothing else of it.',
  PROMOTION: 'Up into a higher competition.',
  QUALIFICATION: 'On to a later stage, or to another competition.',
  PLAY_OFF: 'A play-off, whatever it is about: promotion, relegation or a title.',
  RELEGATION: 'Down into a lower competition.',
  OTHER: 'Anything else: eliminated, disqualified, or a key that the source does not explain.',
};

const ZoneKind = builder.enumType('ZoneKind', {
  description: 'What a place in a table is worth.',
  values: Object.fromEntries(
    Object.values(ZoneKinds).map((kind) => [kind, { description: descriptions[kind] }]),
  ) as Record<ZoneKindValue, { description: string }>,
});

/** What a place in a table is worth. */
export const Zone = builder.objectRef<ZoneShape>('Zone').implement({
  description: 'What the source says that a place in a table is worth.',
  fields: (t) => ({
    kind: t.field({
      type: ZoneKind,
      description: 'The kind, by the words of the source, or by its letters where it has no words.',
      resolve: ({ kind }) => kind,
    }),
    text: t.exposeString('text', {
      description:
        'The words of the source: `Relegation to the EFL Championship`; its letters where it has none.',
    }),
    certain: t.exposeBoolean('certain', {
      description:
        'False where it depends on something still open: `Possible knockout stage`, or one of two things.',
    }),
  }),
});

/** What tells of a table line's row what its place is worth. */
export const zoneSelect = { mark: true, zoneKind: true, zoneCertain: true } as const;

interface ZoneRow {
  readonly mark: string | null;
  readonly zoneKind: ZoneKindValue | null;
  readonly zoneCertain: boolean | null;
}

/** What a place is worth, by its line's row; null for an unmarked place. */
export function toZone({ mark, zoneKind, zoneCertain }: ZoneRow): ZoneShape | null {
  if (mark === null || zoneKind === null || zoneCertain === null) return null;
  return { kind: zoneKind, text: mark, certain: zoneCertain };
}

builder.prismaObjectField(Standing, 'zone', (t) =>
  t.field({
    type: Zone,
    nullable: true,
    description: 'What the source says that this place is worth; null for a place that it leaves unmarked.',
    select: zoneSelect,
    resolve: toZone,
  }),
);
