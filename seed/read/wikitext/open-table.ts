import type { Table } from './table.js';
import { classesOf, colored, spanOf } from './table-attributes.js';
import type { WikitextValue } from './template.js';

interface OpenCell {
  readonly offset: number;
  readonly header: boolean;
  readonly attributes: string;
  /** Whether it is the caption of the table, and in no row. */
  readonly isCaption?: boolean;
}

interface OpenRow {
  readonly offset: number;
  readonly attributes: string;
  readonly cells: (OpenCell & { readonly value: WikitextValue })[];
}

/** A table while its rows are read. */
export class OpenTable {
  readonly #rows: OpenRow[] = [];
  #caption: WikitextValue | undefined;
  /** The cell that continues until the next cell or row begins. */
  #cell: OpenCell | undefined;

  constructor(
    readonly offset: number,
    readonly attributes: string,
    /** Whether it begins with `<table>`, not with `{|`. */
    readonly isHtml: boolean,
  ) {}

  /** The offset at which the open cell begins. */
  get cellOffset(): number | undefined {
    return this.#cell?.offset;
  }

  beginRow(offset: number, attributes: string): void {
    this.#rows.push({ offset, attributes, cells: [] });
  }

  beginCell(cell: OpenCell): void {
    this.#cell = cell;
  }

  endCell(value: WikitextValue): void {
    if (this.#cell === undefined) return;
    if (this.#cell.isCaption === true) {
      if (value.text !== '') this.#caption ??= value;
      this.#cell = undefined;
      return;
    }
    if (this.#rows.length === 0) this.beginRow(this.#cell.offset, '');
    this.#rows.at(-1)?.cells.push({ ...this.#cell, value });
    this.#cell = undefined;
  }

  close(end: number): Table {
    const rows = this.#rows.filter(({ cells }) => cells.length > 0);
    return {
      offset: this.offset,
      end,
      classes: classesOf(this.attributes),
      ...(this.#caption !== undefined && { caption: this.#caption }),
      rows: rows.map(({ offset, cells, attributes: ofRow }, index) => ({
        offset,
        ...colored(ofRow),
        cells: cells.map(({ header, value, attributes }) => ({
          header,
          value,
          rowspan: spanOf(attributes, 'rowspan', rows.length - index),
          colspan: spanOf(attributes, 'colspan'),
          ...colored(attributes),
        })),
      })),
    };
  }
}
