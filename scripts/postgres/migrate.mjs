// npm run migrate                  bring the database to this release
// npm run migrate -- new <name>    write the migration from the last written schema to prisma/schema.prisma
// npm run migrate -- check         prove that the migrations make what prisma/schema.prisma describes
import { Refusal } from '../launch/refusal.mjs'
import { applyMigrations } from './apply.mjs'
import { startTemporaryCluster } from './temporary.mjs'

const commands = {
  async apply() {
    const url = process.env.DATABASE_URL
    if (!url)
      throw new Refusal('No database is running here. Set DATABASE_URL, or run npm start, which migrates its own.')

    const { applied } = await applyMigrations(url)
    return applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.'
  },

  async new(name) {
    const { writeMigration } = await import('./write-migration.mjs')
    const folder = await onSomeServer((server) => writeMigration(server, name))
    return folder ? `Written to ${folder}. Read it before you commit it.` : 'prisma/schema.prisma has not changed.'
  },

  async check() {
    const { findDrift } = await import('./drift.mjs')
    const drift = await onSomeServer(findDrift)
    if (drift.length > 0) throw new Refusal(`The migrations and prisma/schema.prisma differ:\n${drift.join('\n')}`)
    return 'The migrations make what prisma/schema.prisma describes.'
  },
}

async function onSomeServer(ask) {
  const cluster = process.env.TEST_POSTGRES_URL ? null : await startTemporaryCluster()
  try {
    return await ask(process.env.TEST_POSTGRES_URL ?? cluster.url())
  } finally {
    await cluster?.remove()
  }
}

const [name = 'apply', ...rest] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : null
try {
  if (!command) throw new Refusal(`There is no "${name}": use apply, new <name> or check.`)
  console.log(await command(...rest))
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error)
  process.exitCode = 1
}
