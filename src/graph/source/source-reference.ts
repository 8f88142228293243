import { type Citation, toCitations } from '../../domain/source/citation.js';
import { sectionUrl } from '../../domain/source/section-url.js';
import { builder } from '../builder.js';

/** Where a fact stands in its source. */
export const SourceReference = builder.objectRef<Citation>('SourceReference').implement({
  description: 'A line of a source that states a fact.',
  fields: (t) => ({
    document: t.exposeString('document', {
      description: 'The title of the document: `2013 Copa Perú`.',
    }),
    line: t.exposeInt('line', { description: '1-based line of the document as it was read.' }),
    text: t.exposeString('text', { description: 'That line, or the start of it.' }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'The address of the document; null where it has none.',
    }),
    sectionUrl: t.string({
      nullable: true,
      description:
        'The address of the section of the document in which the line stands; null where the document has no address, or does not tell its sections.',
      resolve: ({ url, anchor }) => sectionUrl(url, anchor),
    }),
  }),
});

/** The options of the field `sources` of a row that has its citations, but for the description. */
export const citedSources = {
  type: [SourceReference] as [typeof SourceReference],
  select: { sources: true },
  resolve: ({ sources }: { readonly sources: unknown }) => toCitations(sources),
} as const;
