import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations', seed: 'npm run seed' },
  datasource: { url: process.env.ADMIN_DATABASE_URL || (process.env.DATABASE_URL ?? '') },
});
