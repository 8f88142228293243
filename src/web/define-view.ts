import type { TadaDocumentNode } from 'gql.tada';
import type { ComponentChild } from 'preact';
import type { LayoutParts, LayoutSeason } from './layout/query.js';
import type { Route } from './route.js';

/** A view: one query, and components that render its result. */
export interface View<Where extends Route, Data extends LayoutParts, Variables> {
  readonly query: TadaDocumentNode<Data, Variables>;
  variables(route: Where): Variables;
  /** The title of the window. */
  title(data: Data, route: Where): string;
  Content(props: ContentProps<Where, Data>): ComponentChild;
  /** The placeholder while the query loads. */
  Skeleton(props: { readonly route: Where }): ComponentChild;
}

/** The props of the content of a view. */
export interface ContentProps<Where extends Route, Data extends LayoutParts> {
  readonly route: Where;
  readonly data: Data;
  readonly season: LayoutSeason & NonNullable<Data['season']>;
}

/** A view of any route; the caller must pass it the matching route and data. */
export type AnyView = View<Route, LayoutParts, unknown>;

/** Defines a view, and erases its types. */
export function view<Where extends Route, Data extends LayoutParts, Variables>(
  defined: View<Where, Data, Variables>,
): AnyView {
  return defined as unknown as AnyView;
}
