import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { SettingsError } from '../../settings.js';
import { documentErrors, type ServedSchema } from '../yoga/document-checks.js';
import { hashInId } from './document-id.js';
import { sha256 } from './trusted-documents.js';

/** What Relay's compiler and graphql-codegen write. */
const textsById = z.record(z.string(), z.string());

/** What Apollo's generator writes. */
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.enum(['query', 'mutation', 'subscription']),
      body: z.string(),
    }),
  ),
});

type Entry = readonly [id: string, text: string];

/**
 * Reads the documents of a manifest by their ids. Throws a `SettingsError` that lists every fault: of the file, and of
 * each document that the server would reject.
 */
export function readManifest(path: string, served: ServedSchema): Map<string, string> {
  const entries = parseManifest(path);
  const faults = [
    ...repeatedIds(entries),
    ...entries.flatMap(([id, text]) => documentFaults(id, text, served)),
  ];
  if (faults.length > 0) throw invalidManifest(path, faults);
  return new Map(entries);
}

function parseManifest(path: string): Entry[] {
  const json = parseJson(path);
  if (json === null || typeof json !== 'object' || !('format' in json)) {
    return Object.entries(checked(path, textsById.safeParse(json)));
  }
  const { operations } = checked(path, apolloManifest.safeParse(json));
  return operations.map(({ id, body }) => [id, body]);
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw invalidManifest(path, [(error as Error).message]);
  }
}

function checked<Output>(path: string, result: z.ZodSafeParseResult<Output>): Output {
  if (result.success) return result.data;
  throw invalidManifest(
    path,
    result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  );
}

function repeatedIds(entries: readonly Entry[]): string[] {
  const texts = new Map<string, string>();
  const repeated = entries.filter(([id, text]) => {
    const other = texts.get(id);
    texts.set(id, text);
    return other !== undefined && other !== text;
  });
  return repeated.map(([id]) => `${id}: two documents have this id.`);
}

function documentFaults(id: string, text: string, served: ServedSchema): string[] {
  const hash = hashInId(id);
  const faults = documentErrors(text, served).map(({ message, locations }) => {
    const [at] = locations ?? [];
    return at === undefined ? message : `${message} (line ${at.line}, column ${at.column})`;
  });
  if (id === '') faults.unshift('An id must not be empty.');
  if (id.startsWith('sha256:') && hash !== sha256(text))
    faults.unshift(`The id is not the hash of the text, sha256:${sha256(text)}.`);
  return faults.map((fault) => `${id}: ${fault}`);
}

function invalidManifest(path: string, faults: readonly string[]): SettingsError {
  const lines = faults.map((fault) => `  ${fault}`);
  return new SettingsError(`PERSISTED_DOCUMENTS: the manifest ${path} is invalid:\n${lines.join('\n')}`);
}
