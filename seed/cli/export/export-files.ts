import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { toCsv } from '../../../src/export/csv.js';
import { toFootballTxt } from '../../../src/export/football-txt/football-txt.js';
import { toJson } from '../../../src/export/json.js';
import type { SeasonReader } from '../../../src/export/season-reader.js';
import type { ExportTable } from '../../../src/export/tables/table.js';
import { tableNamed } from '../../../src/export/tables/tables.js';
import { FileError } from '../read-file.js';
import type { ExportArguments } from './export-arguments.js';

/** A file that was written. */
export interface ExportedFile {
  readonly file: string;
  /** The table; null for a whole season. */
  readonly table: string | null;
  readonly bytes: number;
}

/**
 * Writes a season to its files, each under another name until it is complete. `signal` ends it between two pages.
 *
 * Throws a `FileError` for a file that cannot be written.
 */
export async function writeFiles(
  reader: SeasonReader,
  { tables, format, out, bom }: ExportArguments,
  { signal, onFile }: { readonly signal: AbortSignal; readonly onFile: (file: string) => void },
): Promise<ExportedFile[]> {
  const { slug } = reader.season;
  const found = tables.flatMap((name) => tableNamed(name) ?? []);
  const toFile = await isFile(out, format);
  if (toFile && found.length > 1)
    throw new FileError(
      `${out} is one file, and ${found.length} tables are exported; give a folder, or --table.`,
    );
  const written: ExportedFile[] = [];
  for (const table of format === 'football.txt' ? [null] : found) {
    const name = table === null ? `${slug}.football.txt` : `${slug}-${table.name}.${format}`;
    const file = toFile ? out : join(out, name);
    onFile(file);
    const bytes = await replaceFile(file, (draft) =>
      table !== null && format === 'parquet'
        ? writeParquetFile(table, reader, draft)
        : writeText(textOf(table, reader, { format, bom }), createWriteStream(draft), signal),
    );
    written.push({ file, table: table?.name ?? null, bytes });
    signal.throwIfAborted();
  }
  return written;
}

/** Writes a table, or a season in Football.TXT, to a stream that stays open, such as the standard output. */
export async function writeToStream(
  reader: SeasonReader,
  { tables: [name], format, bom }: ExportArguments,
  stream: Writable,
  signal: AbortSignal,
): Promise<void> {
  const table = name === undefined ? null : (tableNamed(name) ?? null);
  for await (const chunk of textOf(table, reader, { format, bom })) {
    signal.throwIfAborted();
    if (!stream.write(chunk)) await once(stream, 'drain', { signal });
  }
}

/** Whether a path is that of a file: it is one, or it ends like one of this format. */
async function isFile(path: string, format: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? path.endsWith(`.${format}`) || path.endsWith('.txt') : !found.isDirectory();
}

function textOf(
  table: ExportTable | null,
  reader: SeasonReader,
  { format, bom }: Pick<ExportArguments, 'format' | 'bom'>,
): AsyncGenerator<string> {
  if (table === null) return toFootballTxt(reader);
  return format === 'json' ? toJson(table, reader) : toCsv(table, reader, { bom });
}

async function writeParquetFile(table: ExportTable, reader: SeasonReader, draft: string): Promise<void> {
  const [{ fileWriter }, { writeParquet }] = await Promise.all([
    import('hyparquet-writer'),
    import('../../../src/export/parquet.js'),
  ]);
  await writeParquet(table, reader, fileWriter(draft));
}

async function writeText(
  chunks: AsyncIterable<string>,
  stream: ReturnType<typeof createWriteStream>,
  signal: AbortSignal,
): Promise<void> {
  const ended = finished(stream);
  ended.catch(() => {}); // awaited below
  try {
    for await (const chunk of chunks) {
      signal.throwIfAborted();
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), ended]);
    }
  } finally {
    stream.end();
  }
  await ended;
}

/** Writes a draft beside a file and puts it in the file's place. Returns its size in bytes. */
async function replaceFile(file: string, write: (draft: string) => Promise<void>): Promise<number> {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    await mkdir(dirname(file), { recursive: true });
    await write(draft);
    const { size } = await stat(draft);
    await rename(draft, file);
    return size;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined || /^(?:connect|read)$/.test(syscall)) throw error;
    throw new FileError(`${file} cannot be written: ${message}.`, { cause: error });
  }
}
