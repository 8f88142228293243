import { writeFileSync } from 'node:fs';
import { schemaText } from './schema.js';

/** Writes the served schema to `schema.graphql`, where a change of it is seen in review. */
writeFileSync(new URL('../schema.graphql', import.meta.url), schemaText);
