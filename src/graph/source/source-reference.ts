import { sectionUrl } from '../../domain/source/section-url.js';
import { builder } from '../builder.js';

/** Where a fact stands in its source. */
export const SourceReference = builder.prismaObject('Citation', {
  name: 'SourceReference',
  description: 'A line of a source that states a fact.',
  select: {},
  fields: (t) => ({
    document: t.string({
      description: 'The title of the document: `2013 Copa Perú`.',
      select: { source: { select: { document: true } } },
      resolve: ({ source }) => source.document,
    }),
    line: t.exposeInt('line'),
    text: t.exposeString('text'),
    url: t.string({
      nullable: true,
      description: 'The address of the document; null where it has none.',
      select: { source: { select: { url: true } } },
      resolve: ({ source }) => source.url,
    }),
    sectionUrl: t.string({
      nullable: true,
      description:
        'The address of the section of the document in which the line stands; null where the document has no address, or does not tell its sections.',
      select: { anchor: true, source: { select: { url: true } } },
      resolve: ({ anchor, source }) => sectionUrl(source.url, anchor),
    }),
  }),
});
