import type { TadaDocumentNode } from 'gql.tada';
import type { ComponentChild } from 'preact';
import type { Frame, FramedSeason } from './frame/frame.js';
import type { Route } from './route.js';

/** A view: what it asks the graph, in one operation, and how it shows the answer. */
export interface View<Where extends Route, Data extends Frame, Variables> {
  readonly query: TadaDocumentNode<Data, Variables>;
  variables(place: Where): Variables;
  /** What it shows, for the window's title. */
  title(data: Data, place: Where): string;
  Content(props: ContentProps<Where, Data>): ComponentChild;
  /** The shape of what will be shown. */
  Skeleton(props: { readonly place: Where }): ComponentChild;
}

/** What a view is given to show. */
export interface ContentProps<Where extends Route, Data extends Frame> {
  readonly place: Where;
  readonly data: Data;
  readonly season: FramedSeason & NonNullable<Data['season']>;
}

/** A view of whatever place: who holds it knows that place and answer fit. */
export type AnyView = View<Route, Frame, unknown>;

/** Defines a view. */
export function view<Where extends Route, Data extends Frame, Variables>(
  defined: View<Where, Data, Variables>,
): AnyView {
  return defined as unknown as AnyView;
}
