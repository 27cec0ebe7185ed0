import { text as textOf } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { systemActor } from '@/lib/auth/actor'
import { Password } from '@/lib/auth/password'
import { Role, ROLE_WORDS } from '@/lib/auth/role'
import { closeDb, db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { Slug, text } from '@/lib/ingest/fields'
import { addMember } from '@/lib/members/add-member.server'
import { Address } from '@/lib/members/address'
import { resetPassword } from '@/lib/members/reset-password.server'
import { newPassword } from '../launch/password.mjs'
import { EXIT, type Terminal, UsageError } from './command'

const USAGE = `npm run cli -- member create --name NAME --email EMAIL --role ROLE [--team SLUG] [--password-stdin]
npm run cli -- member create --email EMAIL --reset-password [--password-stdin]

  --role            ${Role.options.join(', ')}
  --team            a team that they belong to.
  --reset-password  for somebody who is a member already: sets a new password and signs them out everywhere. A way in
                    when a password is lost, or when the company's provider is down.
  --password-stdin  reads the password from standard input. Default: one is made, and printed this once.`

const NewMember = z.object({ name: text(100), email: Address, role: Role, team: Slug.optional() })
const Reset = z.object({ email: Address })

const actor = systemActor('command line')

/** Makes somebody who signs in with a password, or gives them another one. */
export async function member(
  args: string[],
  { out, err, env }: Terminal,
  readInput = () => textOf(process.stdin),
): Promise<number> {
  const { isReset, isPiped, ...wish } = readWish(args)
  if (!env.DATABASE_URL) {
    err('No Aftermerge runs on this DATA_DIR, and DATABASE_URL names no database. Start it first: npm start')
    return EXIT.unreachable
  }

  try {
    const password = isPiped ? readPassword(await readInput()) : newPassword()
    out(isReset ? await reset(parsed(Reset, wish), password) : await create(parsed(NewMember, wish), password))
    if (!isPiped) out(`Password: ${password}\nThis is the only time it is shown.`)
    return EXIT.done
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    err(error.message)
    return EXIT.usage
  } finally {
    await closeDb()
  }
}

async function create({ team, ...wish }: z.infer<typeof NewMember>, password: string): Promise<string> {
  const { email, role } = wish
  await transact(async (tx) => {
    if (await tx.user.findUnique({ where: { email }, select: { id: true } }))
      throw new AppError('conflict', `${email} is a member already. --reset-password gives them a new password.`)
    await addMember(tx, { ...wish, password, teamId: team && (await readTeam(team)) }, actor, crypto.randomUUID())
  })
  return `${email} can sign in as ${ROLE_WORDS[role].name}.`
}

async function readTeam(slug: string): Promise<string> {
  const team = await db().team.findUnique({ where: { slug }, select: { id: true } })
  if (!team) throw new AppError('not-found', `There is no team ${slug}.`)
  return team.id
}

async function reset({ email }: z.infer<typeof Reset>, password: string): Promise<string> {
  await resetPassword({ email, password }, actor, crypto.randomUUID())
  return `${email} has a new password, and is signed out everywhere.`
}

function readWish([verb, ...rest]: string[]) {
  if (verb !== 'create') throw new UsageError(USAGE)
  try {
    const { values } = parseArgs({
      args: rest,
      options: {
        name: { type: 'string' },
        email: { type: 'string' },
        role: { type: 'string' },
        team: { type: 'string' },
        'reset-password': { type: 'boolean', default: false },
        'password-stdin': { type: 'boolean', default: false },
      },
    })
    const { 'reset-password': isReset, 'password-stdin': isPiped, ...wish } = values
    return { ...wish, isReset, isPiped }
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`)
  }
}

function parsed<T>(schema: z.ZodType<T>, wish: unknown): T {
  const { data, error } = schema.safeParse(wish)
  if (!error) return data
  const faults = error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`)
  throw new UsageError(`${faults.join('\n')}\n\n${USAGE}`)
}

/** One line, as `echo` and files end it. */
function readPassword(piped: string): string {
  const { data, error } = Password.safeParse(piped.replace(/\r?\n$/, ''))
  if (error) throw new AppError('invalid', `The password ${error.issues[0]!.message}.`)
  return data
}
