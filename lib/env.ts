import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Refusal } from './refusal';

/** The environment with its defaults. Paths are absolute. */
export interface Env {
  /** The project's folder: where the commands are run. */
  root: string;
  /** The SQLite file; its folder also holds the secret and the copies made before migrations. */
  databaseFile: string;
  /** Where the knowledge is. */
  contentDir: string;
  /** Address to serve on; only this machine by default. */
  host: string;
  port: number;
  /** Signs the session cookies. When it is not given, one is made and kept beside the database. */
  authSecret: string | undefined;
}

const databaseUrl = z
  .string()
  .refine((url) => url.startsWith('file:') && !/[?#]|^file:(:memory:|\/\/[^/].*)?$/.test(url), {
    error: 'DATABASE_URL must name a file, as in file:data/greenboard.db.',
  });

const variables = z.object({
  DATABASE_URL: databaseUrl.default('file:data/greenboard.db'),
  CONTENT_DIR: z.string().default('content'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'PORT must be a number from 1 to 65535.')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, 'PORT must be a number from 1 to 65535.')
    .default(3000),
  AUTH_SECRET: z.string().min(32, 'AUTH_SECRET must have at least 32 characters.').optional(),
});

/**
 * Parses environment variables; an empty one counts as not set. Relative paths start at `root`.
 * Throws a Refusal that names the variable and what it should be.
 */
export function parseEnv(source: Record<string, string | undefined>, root: string): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const { data, error } = variables.safeParse(given);
  if (!data) throw new Refusal(500, error.issues.map((issue) => issue.message).join(' '));
  return {
    root,
    databaseFile: fileOf(data.DATABASE_URL, root),
    contentDir: path.resolve(root, data.CONTENT_DIR),
    host: data.HOST,
    port: data.PORT,
    authSecret: data.AUTH_SECRET,
  };
}

function fileOf(url: string, root: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : path.resolve(root, url.slice('file:'.length));
}

let parsed: Env | undefined;

/** The environment of this process, parsed at the first call. Throws like `parseEnv`. */
export function env(): Env {
  parsed ??= parseEnv(process.env, process.cwd());
  return parsed;
}
