import { env } from '../env';
import { type Database, openDatabase } from './open';

/** Next gives each layer its own copy of this module; they share the database through this key. */
const key = Symbol.for('greenboard.database');
const shared = globalThis as { [key]?: Promise<Database> };

/**
 * The one database of this process, opened at the first call. A failed opening is tried again at the next.
 * Throws like `openDatabase`.
 */
export function database(): Promise<Database> {
  shared[key] ??= open();
  return shared[key];
}

async function open(): Promise<Database> {
  try {
    const { databaseFile, root } = env();
    return await openDatabase(databaseFile, root);
  } catch (error) {
    delete shared[key];
    throw error;
  }
}
