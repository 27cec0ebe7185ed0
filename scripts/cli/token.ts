import { parseArgs } from 'node:util'
import { systemActor } from '@/lib/auth/actor'
import { createToken } from '@/lib/tokens/create-token.server'
import { Scope } from '@/lib/auth/scope'
import { closeDb } from '@/lib/db/client.server'
import { Source } from '@/lib/ingest/fields'
import { EXIT } from './command'

const USAGE = `npm run cli -- token create --name NAME [--scope SCOPE]… [--source SOURCE] [--days DAYS] [--quiet]

  --scope   ${Scope.options.join(', ')}; may be given several times. Default: all of them.
  --source  the only source the token may write as. Default: any.
  --days    until it expires. Default: 365.
  --quiet   print the secret and nothing else.`

/** Makes a token and prints its secret, once. */
export async function token(args: string[]): Promise<number> {
  const wish = readWish(args)
  if (!wish) {
    console.error(USAGE)
    return EXIT.usage
  }

  if (!process.env.DATABASE_URL) {
    console.error('No Aftermerge runs on this DATA_DIR, and DATABASE_URL names no database. Start it first: npm start')
    return EXIT.unreachable
  }

  const { quiet, ...rest } = wish
  const { secret, expiresAt } = await createToken(rest, systemActor('command line'))
  await closeDb()
  console.log(quiet ? secret : explained(secret, expiresAt))
  return EXIT.done
}

function readWish([verb, ...rest]: string[]) {
  if (verb !== 'create') return null
  try {
    const { values } = parseArgs({
      args: rest,
      options: {
        name: { type: 'string' },
        scope: { type: 'string', multiple: true },
        source: { type: 'string' },
        days: { type: 'string', default: '365' },
        quiet: { type: 'boolean', default: false },
      },
    })
    const days = Number(values.days)
    if (!values.name || !Number.isInteger(days) || days < 1 || days > 3650) return null

    const scopes = (values.scope ?? Scope.options).map((scope) => Scope.parse(scope))
    const source = values.source === undefined ? null : Source.parse(values.source)
    return { name: values.name, scopes, source, days, quiet: values.quiet }
  } catch (error) {
    console.error((error as Error).message)
    return null
  }
}

function explained(secret: string, expiresAt: Date): string {
  return `${secret}\n\nThis is the only time it is shown. It expires on ${expiresAt.toISOString().slice(0, 10)}.`
}
