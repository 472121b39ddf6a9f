import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Migration } from '../lib/db/migrations';

const filters = { externalTables: [], externalEnums: [] };

/** Applies the migrations that a database lacks; resolves to their names. Throws the driver's or the engine's error. */
export async function applyMigrations(file: string, migrations: Migration[]): Promise<string[]> {
  return withEngine(file, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: listOf(migrations),
      filters,
    });
    return appliedMigrationNames;
  });
}

/**
 * The SQL that leads from what the migrations make to what the schema says; undefined when they agree.
 * Throws the engine's error, such as a schema that is not valid.
 */
export async function sqlToSchema(migrations: Migration[], schema: string): Promise<string | undefined> {
  return withEngine(':memory:', async (engine) => {
    const { stdout, exitCode } = await engine.diff({
      from: { tag: 'migrations', ...listOf(migrations) },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      exitCode: true,
      filters,
    });
    return exitCode === 0 ? undefined : (stdout ?? undefined);
  });
}

async function withEngine<T>(file: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const sqlite = new PrismaBetterSqlite3({ url: file });
  const connections: Connection[] = [];
  const remember = async (opening: Promise<SqlDriverAdapter>) => {
    const connection = adapt(await opening);
    connections.push(connection);
    return connection.adapter;
  };
  const engine = await start(
    bindMigrationAwareSqlAdapterFactory({
      provider: sqlite.provider,
      adapterName: sqlite.adapterName,
      connect: () => remember(sqlite.connect()),
      connectToShadowDb: () => remember(sqlite.connectToShadowDb()),
    }),
  );
  try {
    return await work(engine);
  } catch (error) {
    throw connections.find(({ failure }) => failure)?.failure ?? error;
  } finally {
    engine.free();
    // The engine leaves its connections open and the file locked.
    await Promise.all(connections.map(({ adapter }) => adapter.dispose()));
  }
}

interface Connection {
  adapter: SqlDriverAdapter;
  /** The driver's own error for a script that failed: the engine passes on no more than its text. */
  failure?: unknown;
}

function adapt(adapter: SqlDriverAdapter): Connection {
  const connection: Connection = { adapter };
  const runScript = adapter.executeScript.bind(adapter);
  const runStatement = adapter.executeRaw.bind(adapter);
  adapter.executeScript = async (script) => {
    try {
      return await runScript(script);
    } catch (error) {
      connection.failure = error;
      throw error;
    }
  };
  // The engine replays a migration as one statement, which better-sqlite3 takes as a script only.
  adapter.executeRaw = async (query) => {
    if (query.args.length > 0) return runStatement(query);
    await adapter.executeScript(query.sql);
    return 0;
  };
  return connection;
}

let started = false;

/** Node 20 cannot import WebAssembly as a module, so the engine's glue is joined with it by hand. */
async function start(factory: object): Promise<SchemaEngine> {
  if (!started) {
    const name = '@prisma/schema-engine-wasm/schema_engine_bg';
    const folder = path.dirname(createRequire(import.meta.url).resolve(name));
    const wasm = new WebAssembly.Module(readFileSync(path.join(folder, 'schema_engine_bg.wasm')));
    const { exports } = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': glue as never });
    (glue as unknown as { __wbg_set_wasm(exports: unknown): void }).__wbg_set_wasm(exports);
    (exports as { __wbindgen_start(): void }).__wbindgen_start();
    started = true;
  }
  return glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
}

function listOf(migrations: Migration[]): MigrationList {
  return {
    baseDir: 'prisma/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "sqlite"' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
