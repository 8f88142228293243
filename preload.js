// What every command of a checkout starts with: the settings of `.env`, where there is one, and TypeScript.
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

if (existsSync('.env')) loadEnvFile();
// tsx would keep what it compiles in the system's temporary folder, to save a tenth of a second a start.
process.env.TSX_DISABLE_CACHE = '1';
await import('tsx');
