/** A remark on a page that is neither an error nor a discrepancy: results or values not read or not used. */
export interface PageNote {
  readonly kind:
    | 'UNREAD_TEMPLATE'
    | 'UNREAD_TABLE'
    | 'UNREAD_VALUE'
    | 'UNREAD_GOAL'
    | 'UNUSED_TEMPLATE'
    | 'UNKNOWN_CRITERION'
    | 'OPEN_SLOT'
    | 'NAMESAKES'
    | 'UNKNOWN_COLUMN';
  readonly message: string;
  /** The line of the page, from 1. */
  readonly line: number;
}
