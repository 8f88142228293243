import { ZoneKind as ZoneKinds, type ZoneKind as ZoneKindValue } from '../../generated/prisma/enums.js';
import { builder } from '../builder.js';
import { Standing } from './standing.js';

interface ZoneShape {
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
const Zone = builder.objectRef<ZoneShape>('Zone').implement({
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

builder.prismaObjectField(Standing, 'zone', (t) =>
  t.field({
    type: Zone,
    nullable: true,
    description: 'What the source says that this place is worth; null for a place that it leaves unmarked.',
    select: { mark: true, zoneKind: true, zoneCertain: true },
    resolve: ({ mark, zoneKind, zoneCertain }) =>
      mark === null || zoneKind === null || zoneCertain === null
        ? null
        : { kind: zoneKind, text: mark, certain: zoneCertain },
  }),
);
