/** Something of a page that is no error and no contradiction, but that whoever loads it should know. */
export interface PageNote {
  readonly kind: 'UNREAD_TEMPLATE' | 'UNREAD_TABLE' | 'UNUSED_TEMPLATE' | 'OPEN_SLOT';
  readonly message: string;
  /** 1-based line of the page. */
  readonly line: number;
}
