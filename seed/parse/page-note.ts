/** A remark on a document that is neither an error nor a discrepancy: what was not read, or not used. */
export interface PageNote {
  readonly kind:
    | 'UNREAD_TEMPLATE'
    | 'UNREAD_TABLE'
    | 'UNREAD_VALUE'
    | 'UNREAD_RESULT'
    | 'UNCLOSED_MARKUP'
    | 'UNREAD_GOAL'
    | 'MISSING_DOCUMENT'
    | 'UNUSED_TEMPLATE'
    | 'UNKNOWN_CRITERION'
    | 'OPEN_SLOT'
    | 'NAMESAKES'
    | 'UNKNOWN_COLUMN';
  readonly message: string;
  /** The line of the page, from 1. */
  readonly line: number;
  /** Where in the line, from 1; left out for a note on the whole line. */
  readonly column?: number;
}

/** Whether a note is of something that was not read. */
export function isUnread({ kind }: PageNote): boolean {
  return /^(?:UNREAD|UNKNOWN|UNCLOSED)_/.test(kind);
}
