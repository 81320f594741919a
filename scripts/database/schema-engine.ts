import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type {
  DiagnoseMigrationHistoryOutput,
  DiffTarget,
  MigrationList,
  SchemaEngine,
} from "@prisma/schema-engine-wasm";
import pg from "pg";

const require = createRequire(import.meta.url);
/** A migration waits at most this long for a table that others use. */
const options = "-c lock_timeout=10000";
const noFilter = { externalTables: [], externalEnums: [] };

interface EngineModule {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  [name: string]: unknown;
}

let loading: Promise<EngineModule> | undefined;

/** Prisma's own migration engine as WebAssembly: no download, no binary; loaded once per process. */
function loadEngine(): Promise<EngineModule> {
  loading ??= (async () => {
    const script = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const module = (await import(pathToFileURL(script).href)) as EngineModule;
    const wasm = await readFile(path.join(path.dirname(script), "schema_engine_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(wasm, {
      "./schema_engine_bg.js": module as unknown as WebAssembly.ModuleImports,
    });
    module.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
    return module;
  })();
  return loading;
}

/** Stands for a database where none is asked: the engine greets one even to compare two schema files. */
function absentDatabase(): SqlMigrationAwareDriverAdapterFactory {
  const empty = { columnNames: [], columnTypes: [], rows: [] };
  const connect = async (): Promise<SqlDriverAdapter> => ({
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    queryRaw: async () => empty,
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: async () => {
      throw new Error("There is no database here");
    },
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: async () => {},
  });
  return { provider: "postgres", adapterName: "@prisma/adapter-pg", connect, connectToShadowDb: connect };
}

/** Prisma's adapter cuts a script at each semicolon, also within a function; this one sends it whole. */
function sendingWholeScripts(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  const whole = (adapter: SqlDriverAdapter): SqlDriverAdapter => {
    adapter.executeScript = async (sql) => {
      await adapter.executeRaw({ sql, args: [], argTypes: [] });
    };
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => whole(await factory.connect()),
    connectToShadowDb: async () => whole(await factory.connectToShadowDb()),
  };
}

async function withEngine<Answer>(
  url: string | null,
  datamodel: string,
  use: (engine: SchemaEngine) => Promise<Answer>,
): Promise<Answer> {
  const module = await loadEngine();
  // The engine keeps its own lock on a pooled connection: the pool must end with it, or the next caller waits.
  const pool = url
    ? new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 5_000, options })
    : null;
  const factory = pool ? sendingWholeScripts(pool) : absentDatabase();
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  let engine: SchemaEngine | undefined;
  try {
    engine = await module.SchemaEngine.new({ datamodels: [["schema.prisma", datamodel]] }, () => {}, adapter);
    return await use(engine);
  } finally {
    engine?.free();
    await pool?.end();
  }
}

/** Every `<folder>/<timestamp>_<intent>/migration.sql`, oldest first. */
export async function readMigrations(folder: string): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: await readFile(path.join(folder, name, "migration.sql"), "utf8"),
        },
      },
    })),
  );
  const lockfile = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };
  return { baseDir: folder, lockfile, shadowDbInitScript: "", migrationDirectories };
}

/** Applies what is missing, as `prisma migrate deploy` does. @returns names of the migrations applied now */
export async function applyMigrationList(
  url: string,
  datamodel: string,
  migrationsList: MigrationList,
): Promise<string[]> {
  return withEngine(url, datamodel, async (engine) => {
    const done = await engine.applyMigrations({ migrationsList, filters: noFilter });
    return done.appliedMigrationNames;
  });
}

export async function diagnoseMigrations(
  url: string,
  datamodel: string,
  migrationsList: MigrationList,
): Promise<DiagnoseMigrationHistoryOutput> {
  return withEngine(url, datamodel, (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: noFilter }),
  );
}

/** SQL that turns a database of schema `from` (null: an empty one) into one of schema `to`. Needs no database. */
export async function diffSchemas(from: string | null, to: string): Promise<string> {
  const target = (content: string | null): DiffTarget =>
    content === null
      ? { tag: "empty" }
      : { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] };
  return withEngine(null, to, async (engine) => {
    const result = await engine.diff({
      from: target(from),
      to: target(to),
      script: true,
      exitCode: null,
      filters: noFilter,
    });
    return result.stdout ?? "";
  });
}
