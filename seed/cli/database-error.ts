import { z } from 'zod';

/** What PostgreSQL, or the way to it, has refused. */
export interface DatabaseError {
  /** In a sentence, without the statement and without an address. */
  readonly message: string;
  /** Whether the connection is lost: then it cannot be known whether a transaction at its very end is done. */
  readonly connectionLost: boolean;
}

/** The failure of a database that an error tells of, by whichever library; undefined when it tells of another thing. */
export function toDatabaseError(error: unknown): DatabaseError | undefined {
  const result = thrown.safeParse(error);
  return result.success ? describe(result.data) : undefined;
}

interface Cause {
  /** PostgreSQL's five characters, or the system's name for what is wrong with a connection; empty where unknown. */
  readonly code: string;
  readonly reason: string;
}

const adapters = z
  .object({
    kind: z.string(),
    originalCode: z.string().optional(),
    originalMessage: z.string().optional(),
    host: z.string().optional(),
    port: z.number().optional(),
  })
  .transform(({ kind, originalCode, originalMessage, host, port }): Cause => {
    if (kind === 'DatabaseNotReachable')
      return { code: broken, reason: `nothing answers at ${host}:${port}` };
    const code = originalCode ?? (/Connection|Socket/.test(kind) ? broken : '');
    return { code, reason: originalMessage ?? kind };
  });

const broken = 'ECONNRESET';

/** How Prisma, its adapter, `pg` and the system's sockets throw. */
const thrown = z.union([
  z
    .object({ meta: z.object({ driverAdapterError: z.object({ cause: adapters }) }) })
    .transform((error) => error.meta.driverAdapterError.cause),
  z.object({ name: z.literal('DriverAdapterError'), cause: adapters }).transform((error) => error.cause),
  z
    .object({ name: z.string().regex(/^PrismaClient(?!Validation)/), message: z.string() })
    // Above its last paragraph Prisma quotes the program.
    .transform(({ message }) => ({ code: '', reason: message.trim().split('\n').at(-1) ?? '' })),
  z
    .object({
      code: z
        .string()
        .regex(/^([0-5FHPX][0-9A-Z]{4}|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH)$/),
      message: z.string(),
    })
    .transform(({ code, message }) => ({ code, reason: message })),
  // What `pg` throws of a connection that broke has no code.
  z
    .object({ message: z.string().regex(/^Connection terminated|^timeout e|is not queryable$/) })
    .transform(({ message }) => ({ code: broken, reason: message })),
]);

/** What PostgreSQL's codes mean to whoever loads a season. */
const words: Readonly<Record<string, string>> = {
  '25006': 'The database is read-only',
  '28000': 'The database does not let this user in',
  '28P01': 'The database does not let this user in',
  '40P01': 'Two writers have blocked each other',
  '42501': 'This user may not write to the database',
  '53100': 'The disk of the database is full',
  '53200': 'The database has no memory left',
  '53300': 'The database has no connection left',
  '57014': 'The database has broken off a statement',
};

function describe({ code, reason }: Cause): DatabaseError {
  // Class 08, and what a server that stops or starts says.
  const lost = /^(08...|57P0.|E.+)$/.test(code);
  const what = lost ? 'The database is gone' : (words[code] ?? 'The database has refused');
  const text = reason.length <= 300 ? reason : `${reason.slice(0, 300)}…`;
  const known = code === '' || code === broken ? '' : ` (${code})`;
  return { message: `${what}: ${text.replace(/\.$/, '')}${known}.`, connectionLost: lost };
}
