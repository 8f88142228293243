import * as z from 'zod';

/** An error of PostgreSQL, or of the connection to it, in words for a user. */
export interface DatabaseError {
  /** One sentence, without the SQL statement and without a password. */
  readonly message: string;
  /** Whether the connection was lost. A transaction that was being committed may then be done or not. */
  readonly connectionLost: boolean;
}

/** Describes a database error, whichever library threw it; undefined for any other error. */
export function toDatabaseError(error: unknown): DatabaseError | undefined {
  const result = thrown.safeParse(error);
  return result.success ? describe(result.data) : undefined;
}

interface Cause {
  /** The SQLSTATE, or the system's code for a connection error; empty when unknown. */
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
      return { code: broken, reason: `no server answers at ${host}:${port}` };
    const code = originalCode ?? (/Connection|Socket/.test(kind) ? broken : '');
    return { code, reason: originalMessage ?? kind };
  });

const broken = 'ECONNRESET';

/** The errors of Prisma, its adapter, `pg` and the system's sockets. */
const thrown = z.union([
  z
    .object({ meta: z.object({ driverAdapterError: z.object({ cause: adapters }) }) })
    .transform((error) => error.meta.driverAdapterError.cause),
  z.object({ name: z.literal('DriverAdapterError'), cause: adapters }).transform((error) => error.cause),
  z
    .object({ name: z.string().regex(/^PrismaClient(?!Validation)/), message: z.string() })
    // Before the last line Prisma quotes the calling code.
    .transform(({ message }) => ({ code: '', reason: message.trim().split('\n').at(-1) ?? '' })),
  z
    .object({
      code: z
        .string()
        .regex(/^([0-5FHPX][0-9A-Z]{4}|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH)$/),
      message: z.string(),
    })
    .transform(({ code, message }) => ({ code, reason: message })),
  // When a connection breaks, the error of `pg` has no code.
  z
    .object({ message: z.string().regex(/^Connection terminated|^timeout e|is not queryable$/) })
    .transform(({ message }) => ({ code: broken, reason: message })),
]);

/** PostgreSQL's codes in words for the user of a command. */
const words: Readonly<Record<string, string>> = {
  '25006': 'The database is read-only',
  '28000': 'The database rejected this user',
  '28P01': 'The database rejected this user',
  '40P01': 'Two writers blocked each other (deadlock)',
  '42501': 'This user is not allowed to write to the database',
  '53100': 'The disk of the database is full',
  '53200': 'The database is out of memory',
  '53300': 'The database has no free connection',
  '57014': 'The database canceled a statement',
};

function describe({ code, reason }: Cause): DatabaseError {
  // Class 08, and the codes of a server that stops or starts.
  const lost = /^(08...|57P0.|E.+)$/.test(code);
  const what = lost
    ? 'The connection to the database was lost'
    : (words[code] ?? 'The database reported an error');
  const text = reason.length <= 300 ? reason : `${reason.slice(0, 300)}…`;
  const known = code === '' || code === broken ? '' : ` (${code})`;
  return { message: `${what}: ${text.replace(/\.$/, '')}${known}.`, connectionLost: lost };
}
