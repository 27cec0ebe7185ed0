import { expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { requireSession } from '@/lib/auth/require-actor.server'
import { db } from '@/lib/db/client.server'
import { signIn } from '@/lib/sessions/sign-in.server'
import { setUpTeam } from '@/lib/teams/set-up-team.server'
import { asPerson } from '../postgres/test-callers'
import { freshDatabase } from '../postgres/test-database'
import { UsageError } from './command'
import { member } from './member'

const database = freshDatabase()

async function called(args: string[], piped = ''): Promise<{ code: number; said: string; noted: string }> {
  const said: string[] = []
  const noted: string[] = []
  const terminal = {
    out: (line: string) => said.push(line),
    err: (line: string) => noted.push(line),
    env: { DATABASE_URL: database.url() },
    isInteractive: false,
  }
  const code = await member(args, terminal, async () => piped)
  return { code, said: said.join('\n'), noted: noted.join('\n') }
}

const create = (email: string, ...more: string[]) => [
  'create',
  '--name',
  'Ada',
  '--email',
  email,
  '--role',
  'LEAD',
  ...more,
]
const RESET = ['--reset-password', '--password-stdin']
const opens = (email: string, password: string) => signIn({ email, password }, new Headers(), crypto.randomUUID())

test('whoever is made can sign in with what was printed, as what was said, in their team', async () => {
  await setUpTeam('payments', { name: 'Payments' }, systemActor('test'), crypto.randomUUID())

  const { code, said } = await called(create('Ada@Example.com', '--team', 'payments'))

  expect(code).toBe(0)
  expect(said).toContain('ada@example.com can sign in as SRE lead.')
  const password = /Password: (\S+)/.exec(said)?.[1] ?? ''
  expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  const { session } = await opens('ada@example.com', password)
  expect(session.actor).toMatchObject({ role: 'LEAD', teamIds: [expect.any(String)] })
})

test('a password that is piped in is not printed', async () => {
  const { said } = await called(create('pia@example.com', '--password-stdin'), 'nimble-otter-62-quays\n')

  expect(said).toBe('pia@example.com can sign in as SRE lead.')
  await expect(opens('pia@example.com', 'nimble-otter-62-quays')).resolves.toBeDefined()
})

test('a reset lets in by the new password only, and ends what was open', async () => {
  const before = { email: 'eve@example.com', password: 'nimble-otter-62-quays' }
  await called(create(before.email, '--password-stdin'), before.password)
  const headers = await asPerson(before)

  const { said } = await called(['create', '--email', before.email, '--reset-password'])

  const password = /Password: (\S+)/.exec(said)?.[1] ?? ''
  await expect(opens(before.email, before.password)).rejects.toThrow('is wrong')
  await expect(requireSession(new Request('http://localhost/', { headers }))).rejects.toThrow('Sign in first')
  await expect(opens(before.email, password)).resolves.toBeDefined()
})

test('whoever signed in at the provider alone gets in by a password', async () => {
  await called(create('sam@example.com'))
  await db().account.deleteMany({ where: { user: { email: 'sam@example.com' } } })

  await called(['create', '--email', 'sam@example.com', ...RESET], 'marble-74-goose-fig')

  await expect(opens('sam@example.com', 'marble-74-goose-fig')).resolves.toBeDefined()
})

test('both leave their line, with the command line as who did it and no password in it', async () => {
  await called(create('lee@example.com', '--password-stdin'), 'nimble-otter-62-quays')
  await called(['create', '--email', 'lee@example.com', '--reset-password'])

  const { id } = await db().user.findUniqueOrThrow({ where: { email: 'lee@example.com' } })
  const lines = await db().auditEvent.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } })
  expect(lines.map(({ actorName, action }) => `${actorName}: ${action}`)).toEqual([
    'command line: member.created',
    'command line: password.reset',
  ])
  expect(JSON.stringify(lines.map(({ after }) => after))).not.toMatch(/otter|argon|Password/)
})

test.each([
  ['somebody who is there', create('ada@example.com'), '', 'is a member already'],
  ['nobody', ['create', '--email', 'nobody@example.com', '--reset-password'], '', 'There is no member'],
  ['a team that is not there', create('new@example.com', '--team', 'nowhere'), '', 'There is no team nowhere'],
  ['a short password', create('new@example.com', '--password-stdin'), 'short', 'is shorter than 12 characters'],
  ['a guessable new one', ['create', '--email', 'ada@example.com', ...RESET], 'password1234', 'is easily guessed'],
  ['a guessable one', create('new@example.com', '--password-stdin'), 'password1234', 'is easily guessed'],
])('%s is refused in a sentence, and nothing is made', async (_, args, piped, sentence) => {
  const { code, said, noted } = await called(args, piped)

  expect({ code, said }).toEqual({ code: 2, said: '' })
  expect(noted).toContain(sentence)
  expect(await db().user.findUnique({ where: { email: 'new@example.com' } })).toBeNull()
})

test.each([
  ['no role', ['create', '--name', 'Ada', '--email', 'a@example.com']],
  ['a role that is none', create('a@example.com', '--role', 'KING')],
  ['an address that is none', create('ada')],
  ['another verb', ['remove']],
])('%s is told how it is called', async (_, args) => {
  await expect(called(args)).rejects.toThrow(UsageError)
})
