import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './command.mjs'
import { newPassword } from './password.mjs'
import { Refusal } from './refusal.mjs'
import { tsx } from './sample.mjs'
import { SKIPPED, step } from './say.mjs'

/** @typedef {{ role: string, says: string, email: string, password: string, team?: string }} SignIn */

/** One a role; the team is one of the sample's. */
const PEOPLE = [
  { role: 'ADMINISTRATOR', says: 'administrator', email: 'administrator@example.com' },
  { role: 'LEAD', says: 'SRE lead', email: 'lead@example.com', team: 'payments' },
  { role: 'ENGINEER', says: 'engineer', email: 'engineer@example.com', team: 'payments' },
  { role: 'VIEWER', says: 'viewer', email: 'viewer@example.com' },
]

/**
 * The demo's sign-ins, made where nobody can sign in yet, with passwords that are kept so that a later start prints
 * the same. Those that somebody has since taken away are left out.
 * @returns {Promise<SignIn[]>}
 */
export async function findSignIns(dataDir, url) {
  const file = join(dataDir, 'demo-sign-ins.json')
  await step('sign-ins', async () => {
    if ((await readEmails(url)).length > 0) return SKIPPED
    if (!existsSync(file)) keep(file)
    const { code, said } = await runCommand(process.execPath, tsx('scripts/launch/make-sign-ins.ts', file), {
      env: { DATABASE_URL: url },
    })
    if (code !== 0) throw new Refusal(`The demo's sign-ins could not be made:\n\n${said.trim()}`)
  })

  const there = await readEmails(url)
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  return kept.filter(({ email }) => there.includes(email))
}

async function readEmails(url) {
  const { withClient } = await import('../postgres/database.mjs')
  const { rows } = await withClient(url, (client) => client.query('select email from users where disabled_at is null'))
  return rows.map(({ email }) => email)
}

function keep(file) {
  const signIns = PEOPLE.map((person) => ({ ...person, password: newPassword() }))
  writeFileSync(`${file}.unfinished`, JSON.stringify(signIns, null, 2), { mode: 0o600 })
  renameSync(`${file}.unfinished`, file)
}
