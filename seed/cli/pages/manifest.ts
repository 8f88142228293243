import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { seasonYears } from '../../parse/facts-file.js';
import { FileError } from '../read-file.js';

const text = z.string().trim().min(1);

const entry = z.object({
  /** Names the entry in the report and the record. */
  name: text,
  /** The season's documents, its main page first, from the manifest's folder. */
  documents: z.array(text).min(1),
  /** What the season is called; null where nothing is known of it. */
  season: text.nullable().default(null),
  competition: text.optional(),
  year: seasonYears.optional(),
  /** The heading of the only part that is to be read. */
  section: text.optional(),
  /** The file with the truth, from the manifest's folder; null where there is none. */
  truth: text.nullable().default(null),
  /** Whether the documents have every match of the truth and no others. */
  complete: z.boolean().default(false),
  /** Whether the documents are no season's and must be refused. */
  refuse: z.boolean().default(false),
  remark: z.string().optional(),
});

const manifest = z.array(entry).superRefine((entries, context) => {
  const names = new Set<string>();
  for (const [at, { name }] of entries.entries()) {
    if (names.has(name)) context.addIssue({ code: 'custom', path: [at, 'name'], message: 'Not unique' });
    names.add(name);
  }
});

/** Documents that are read together, and what they are to be read as. */
export type ManifestEntry = z.output<typeof entry>;

/** Reads `manifest.json` of a folder. Throws a `FileError`. */
export async function readManifest(folder: string): Promise<ManifestEntry[]> {
  return readJson(join(folder, 'manifest.json'), manifest);
}

/** Reads a JSON file of a known form. Throws a `FileError` that names every invalid part. */
export async function readJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new FileError(`${path} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new FileError(`${path} is not valid:\n${z.prettifyError(result.error)}`);
  return result.data;
}
