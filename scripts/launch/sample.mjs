import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './command.mjs'
import { Refusal } from './refusal.mjs'
import { inRoot } from './root.mjs'
import { say, SKIPPED, step } from './say.mjs'

/** What Node is given to run a TypeScript file of ours. */
export const tsx = (file, ...args) => [
  inRoot('node_modules/tsx/dist/cli.mjs'),
  '--conditions=react-server',
  inRoot(file),
  ...args,
]

/** Loads the sample organisation into a database without records. Loading is safe to repeat, so half of one is finished. */
export async function loadSample(dataDir, url) {
  const seed = 'prisma/seed.ts'
  if (!existsSync(inRoot(seed))) return

  const unfinished = join(dataDir, 'sample-unfinished')
  await step('sample organisation', async () => {
    if (!existsSync(unfinished) && !(await isEmpty(url))) return SKIPPED

    writeFileSync(unfinished, '')
    const indent = (text) => text.trim() && say(`  ${text.trim().replaceAll('\n', '\n  ')}`)
    const { code } = await runCommand(process.execPath, tsx(seed), { env: { DATABASE_URL: url }, onText: indent })
    if (code !== 0) throw new Refusal('The sample could not be loaded; why stands above.')
    rmSync(unfinished)
  })
}

/** The demo's token: kept, so that a second start prints the same, and made again when this database does not know it. */
export async function findToken(dataDir, databaseUrl, appUrl) {
  const command = 'scripts/cli/main.ts'
  const file = join(dataDir, 'demo-token')
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : null
  if (kept && (await isKnown(kept, appUrl))) return kept
  if (!existsSync(inRoot(command))) return null

  const args = tsx(command, 'token', 'create', '--quiet', '--name', 'demo')
  const env = { DATABASE_URL: databaseUrl, AFTERMERGE_URL: appUrl }
  const { code, said } = await runCommand(process.execPath, args, { env })
  const token = said.match(/am_live_\S+/)?.[0]
  if (code !== 0 || !token) throw new Refusal(`The demo's token could not be made:\n\n${said.trim()}`)

  writeFileSync(file, token, { mode: 0o600 })
  return token
}

async function isEmpty(url) {
  const { withClient } = await import('../postgres/database.mjs')
  const { rowCount } = await withClient(url, (client) => client.query('select 1 from raw_events limit 1'))
  return rowCount === 0
}

async function isKnown(token, appUrl) {
  const headers = { authorization: `Bearer ${token}` }
  const { status } = await fetch(`${appUrl}/api/v1/incidents?limit=1`, { headers })
  return status !== 401
}
