import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'

export const schemaFile = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url))
export const filters = { externalTables: [], externalEnums: [] }

/**
 * Prisma's own schema engine as WebAssembly: its native twin comes from a host that may be out of reach, and one
 * path in development, tests and production is one path to trust.
 * @template T
 * @param {string} url the database it works on; not contacted by a diff of two schemas
 * @param {(engine: import('@prisma/schema-engine-wasm').SchemaEngine) => Promise<T>} ask
 * @returns {Promise<T>}
 */
export async function withEngine(url, ask) {
  const { SchemaEngine } = await loadEngine()
  const pool = new pg.Pool({ connectionString: url, options: '-c TimeZone=UTC', max: 1 })
  // A connection that breaks fails its query as well; without a listener it would end the process.
  pool.on('error', () => undefined)
  const adapters = new WholeScripts(pool)
  const schema = [schemaFile, await readFile(schemaFile, 'utf8')]
  const bound = bindMigrationAwareSqlAdapterFactory(adapters)

  const engine = await SchemaEngine.new({ datamodels: [schema] }, () => undefined, bound)
  try {
    return await ask(engine)
  } catch (error) {
    throw new Error(readable(adapters.failure ?? error), { cause: error })
  } finally {
    engine.free()
    await pool.end()
  }
}

/**
 * The adapter cuts a script at every semicolon, also inside a function's body. Sent whole, Postgres reads it
 * itself, and as one transaction: of a migration that fails nothing stays behind.
 */
class WholeScripts extends PrismaPg {
  failure = null

  async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script)
      } catch (error) {
        this.failure = Object.assign(error, { script })
        throw error
      }
    }
    return adapter
  }
}

/** @type {Promise<typeof import('@prisma/schema-engine-wasm')> | undefined} */
let loaded

function loadEngine() {
  loaded ??= instantiate()
  return loaded
}

async function instantiate() {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const home = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(home.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': impatient(bindings) })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return bindings
}

/** The engine gives its lock ten seconds and never takes the timer back; it would hold every command that long. */
function impatient(bindings) {
  const timers = Object.entries(bindings).filter(([name]) => name.startsWith('__wbg_setTimeout'))
  const unheld = timers.map(([name, start]) => [name, (...args) => start(...args).unref()])
  return { ...bindings, ...Object.fromEntries(unheld) }
}

/** The engine puts a stack of its own after its sentence; Postgres says where in the script it stumbled. */
function readable(error) {
  const sentence = String(error.message ?? error).split(/\n\s+0: /)[0]
  if (!error.script || !error.position) return sentence

  const line = error.script.slice(0, Number(error.position)).split('\n').length
  return `${sentence} (line ${line}: ${error.script.split('\n')[line - 1].trim()})`
}
