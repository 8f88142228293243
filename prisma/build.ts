import { cpSync } from 'node:fs';

/** Puts what is read at run time beside what was compiled. */
for (const folder of ['prisma/migrations', 'seed/pages', 'src/server/examples']) {
  cpSync(folder, `dist/${folder}`, { recursive: true });
}
