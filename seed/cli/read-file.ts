import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** A file that the command cannot use; the message names it, and says why and what is expected. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** Bytes that a page or a facts file may have at most. Wikipedia's own pages have 2 MiB at most. */
export const maxFileBytes = 4_000_000;

/** A file's text, `-` for standard input. Throws a `FileError` when there is none, or more than `largest`. */
export async function readText(path: string, input: Readable): Promise<string> {
  if (path === '-') return decoded('Standard input', await within(input, 'Standard input'));
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      // Told by its size if it has one, that of a pipe or a device shows only in reading.
      if (size > maxFileBytes) throw tooLarge(path, `${megabytes(size)} MB`);
      return decoded(path, await within(file.createReadStream({ autoClose: false }), path));
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(unreadable(path, error), { cause: error });
  }
}

/** A page's wikitext. Throws a `FileError` also for what is plainly another format. */
export async function readWikitext(path: string, input: Readable): Promise<string> {
  const text = await readText(path, input);
  const other = otherFormat(text);
  if (other === undefined) return text;
  const name = path === '-' ? 'Standard input' : path;
  throw new FileError(
    `${name} ${other}. Expected is the page's raw wikitext, as its address with ?action=raw gives it.`,
  );
}

async function within(stream: Readable, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxFileBytes) throw tooLarge(name, `more than ${megabytes(maxFileBytes)} MB`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string, has: string): FileError {
  return new FileError(
    `${name} has ${has}, and ${megabytes(maxFileBytes)} MB is the most that is read. A page of Wikipedia has 2 MB at most.`,
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < maxFileBytes ? 1 : 0);
}

function unreadable(path: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `There is no file ${path}.`;
  if (code === 'EISDIR') return `${path} is a folder; a file is expected.`;
  if (code === 'EACCES' || code === 'EPERM') return `${path} cannot be read: this user may not.`;
  return `${path} cannot be read: ${message}.`;
}

function decoded(name: string, bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    throw new FileError(`${name} is in UTF-16; save it as UTF-8, which is expected.`);
  if (!isUtf8(bytes)) {
    const at = invalid(bytes);
    throw new FileError(`${name} is no text: ${place(bytes, at)} is not UTF-8.`);
  }
  // Wikipedia keeps no control characters, and a terminal may obey them.
  const control = bytes.findIndex((byte) => (byte < 32 && !blanks.includes(byte)) || byte === 127);
  if (control >= 0)
    throw new FileError(`${name} is no text: ${place(bytes, control)} is a control character.`);
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** Tab, line feed and carriage return. */
const blanks = [9, 10, 13];

/** Where the bytes cease to be UTF-8. */
function invalid(bytes: Buffer): number {
  const shown = bytes.toString('utf8');
  let seen = 0;
  let at = 0;
  for (let found = shown.indexOf('\uFFFD'); found >= 0; found = shown.indexOf('\uFFFD', found + 1)) {
    at += Buffer.byteLength(shown.slice(seen, found));
    // The file may hold that character itself.
    if (bytes.subarray(at, at + 3).toString('hex') !== 'efbfbd') return at;
    seen = found;
  }
  return at;
}

function place(bytes: Buffer, at: number): string {
  let line = 1;
  for (let end = bytes.indexOf(10); end >= 0 && end < at; end = bytes.indexOf(10, end + 1)) line += 1;
  const byte = bytes.readUInt8(at).toString(16).toUpperCase().padStart(2, '0');
  return `the byte ${byte} at ${at} (line ${line})`;
}

function otherFormat(text: string): string | undefined {
  const start = text.trimStart().slice(0, 500);
  if (start === '') return 'is empty';
  if (/^(<\?xml|<mediawiki)\b/i.test(start)) return 'is XML';
  if (/^<(!doctype|html|head|body)\b/i.test(start)) return 'is HTML';
  // A page may begin with {{ or [[ or {|.
  if (/^(\{\s*"|\[\s*(\{\s*)?")/.test(start)) return 'is JSON';
  return undefined;
}
