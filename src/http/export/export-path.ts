/** The formats of tables over HTTP. */
export const tableFormats = ['csv', 'json'] as const;

/** What an address of an export names, whether or not there is such a thing. */
export interface ExportPath {
  readonly season: string;
  /** Null for a whole season in Football.TXT. */
  readonly table: string | null;
  /** `csv`, `json` or `football.txt`; of a table, any extension. */
  readonly format: string;
  /** Whether CSV begins with a byte order mark. */
  readonly bom: boolean;
}

const tablePath = /^\/(?!assets\/)([\w%-]+)\/([\w%-]+)\.(\w+)$/;

const footballTxtPath = /^\/([\w%-]+)\.football\.txt$/;

/** Reads the address of an export; null for any other. Of the parameters only `bom` counts. */
export function readExportPath(url: string): ExportPath | null {
  const [path = '', search = ''] = url.split('?');
  const [, season, table, format] = tablePath.exec(path) ?? [];
  if (season !== undefined && table !== undefined && format !== undefined) {
    const bom = format === 'csv' && new URLSearchParams(search).has('bom');
    return { season: decode(season), table: decode(table), format, bom };
  }
  const [, whole] = footballTxtPath.exec(path) ?? [];
  return whole === undefined
    ? null
    : { season: decode(whole), table: null, format: 'football.txt', bom: false };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
