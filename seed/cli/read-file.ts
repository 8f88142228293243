import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { isExport } from '../read/documents/mediawiki-export.js';
import { mayBeAnswer } from '../read/html/api-answer.js';

/** A file that the command cannot use; the message names it, and says why and what is expected. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** Maximum size of a page or a facts file, in bytes. The largest pages of Wikipedia have 2 MB as wikitext, 8 MB as HTML. */
export const maxFileBytes = 16_000_000;

/** Maximum size of an export, which has many pages, in bytes. */
const maxExportBytes = 64_000_000;

/** Reads a text file; `-` is standard input. Throws a `FileError` when it cannot be read or is too large. */
export async function readText(path: string, input: Readable): Promise<string> {
  if (path === '-') return decode('Standard input', await readWithinLimit(input, 'Standard input'));
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      return decode(path, await readWithinLimit(file.createReadStream({ autoClose: false }), path, size));
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(describeReadError(path, error), { cause: error });
  }
}

/** Reads a page's text, wikitext or HTML, or an export of a wiki. Throws a `FileError` also for a text in another format. */
export async function readPageText(path: string, input: Readable): Promise<string> {
  const text = await readText(path, input);
  const other = detectOtherFormat(text);
  if (other === undefined) return text;
  const name = path === '-' ? 'Standard input' : path;
  throw new FileError(
    `${name} ${other}; expected the page as a browser saves it, or its wikitext, as its address with ?action=raw returns it.`,
  );
}

/** Reads a stream to its end. What is larger by its stated size is refused at its first bytes; a pipe has no size. */
async function readWithinLimit(stream: Readable, name: string, statedSize = 0): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  let limit = maxFileBytes;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    if (size === 0 && isExport(bytes.toString('latin1', 0, 2000))) limit = maxExportBytes;
    size += bytes.length;
    if (statedSize > limit) throw tooLarge(name, `${megabytes(statedSize)} MB`, limit);
    if (size > limit) throw tooLarge(name, `more than ${megabytes(limit)} MB`, limit);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string, has: string, limit: number): FileError {
  return new FileError(
    `${name} has ${has}; the limit is ${megabytes(limit)} MB. Pages of Wikipedia are smaller.`,
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < maxFileBytes ? 1 : 0);
}

function describeReadError(path: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `File not found: ${path}.`;
  if (code === 'EISDIR') return `${path} is a folder; expected a file.`;
  if (code === 'EACCES' || code === 'EPERM') return `${path} cannot be read: permission denied.`;
  return `${path} cannot be read: ${message}.`;
}

function decode(name: string, bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    throw new FileError(`${name} is encoded in UTF-16; save it as UTF-8.`);
  if (!isUtf8(bytes)) {
    const at = firstInvalidByte(bytes);
    throw new FileError(`${name} is not a text file: ${describeByte(bytes, at)} is not valid UTF-8.`);
  }
  // Wikipedia's pages have no control characters, and a terminal would interpret them.
  const text = bytes.toString('utf8');
  const control = text.search(controlCharacter);
  if (control >= 0) {
    const at = Buffer.byteLength(text.slice(0, control));
    throw new FileError(`${name} is not a text file: ${describeByte(bytes, at)} is a control character.`);
  }
  return text.replace(/^\uFEFF/, '');
}

// Of ASCII, and not a tab, a line feed or a carriage return.
const controlCharacter = /(?![\t\n\r\u0080-\u009F])\p{Cc}/u;

/** Offset of the first byte that is not valid UTF-8. */
function firstInvalidByte(bytes: Buffer): number {
  const shown = bytes.toString('utf8');
  let seen = 0;
  let at = 0;
  for (let found = shown.indexOf('\uFFFD'); found >= 0; found = shown.indexOf('\uFFFD', found + 1)) {
    at += Buffer.byteLength(shown.slice(seen, found));
    // The file can contain the replacement character itself.
    if (bytes.subarray(at, at + 3).toString('hex') !== 'efbfbd') return at;
    seen = found;
  }
  return at;
}

function describeByte(bytes: Buffer, at: number): string {
  let line = 1;
  for (let end = bytes.indexOf(10); end >= 0 && end < at; end = bytes.indexOf(10, end + 1)) line += 1;
  const byte = bytes.readUInt8(at).toString(16).toUpperCase().padStart(2, '0');
  return `the byte ${byte} at ${at} (line ${line})`;
}

function detectOtherFormat(text: string): string | undefined {
  const start = text.trimStart().slice(0, 500);
  if (start === '') return 'is empty';
  if (mayBeAnswer(start)) return undefined;
  // A page can start with {{ or [[ or {|.
  if (/^(\{\s*"|\[\s*(\{\s*)?")/.test(start)) return 'is JSON';
  return undefined;
}
