import { defineConfig } from 'prisma/config';

/** What `prisma generate` needs. Migrations have their own runner, prisma/migrate.ts. */
export default defineConfig({ schema: 'prisma/schema.prisma' });
