import { parseArgs } from 'node:util'
import { z } from 'zod'
import { systemActor } from '@/lib/auth/actor'
import { backfill as fill, type Filled } from '@/lib/backfill/backfill.server'
import { findOnlyAsked, findRepositories } from '@/lib/backfill/find-asked.server'
import { closeDb } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { EXIT, type Terminal, UsageError } from './command'

const USAGE = `npm run cli -- backfill --endpoint ID|--repository OWNER/NAME --since DATE

  --endpoint    the webhook whose token is asked with; alone, for every repository that it brought something of.
  --repository  only this one. Without --endpoint, with the token of the only webhook that has one.
  --since       what was merged or deployed on or after this day, such as 2026-01-31.`

const Options = z.object({
  endpoint: z.uuid({ error: '--endpoint is not the id of a webhook' }).optional(),
  repository: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, { error: '--repository is not OWNER/NAME' })
    .optional(),
  since: z.iso.date({ error: '--since is not a day such as 2026-01-31' }),
})

/** Asks GitHub for what it did not send, and writes it. Stopped and started again, it goes on where it was. */
export async function backfill(args: string[], { out, err, env, isInteractive }: Terminal): Promise<number> {
  const { endpoint, repository, since } = readOptions(args)
  if (!env.DATABASE_URL) {
    err('No Aftermerge runs on this DATA_DIR, and DATABASE_URL names no database. Start it first: npm start')
    return EXIT.unreachable
  }

  try {
    const endpointId = endpoint ?? (await findOnlyAsked())
    if (!endpointId) throw new UsageError('Name the webhook with --endpoint: not exactly one has a token to ask with.')
    const names = repository ? [repository] : await findRepositories(endpointId)
    if (names.length === 0) throw new UsageError('This webhook has brought nothing yet: name a --repository.')

    let problems = 0
    for (const name of names) {
      const filled = await fill({ endpointId, repository: name, since: new Date(since) }, systemActor('command line'), {
        ...(isInteractive && { onProgress: (so) => err(summaryOf(so)) }),
        wait: async (ms, why) => {
          err(`${why}: going on in ${Math.ceil(ms / 1000)} s.`)
          await new Promise((resolve) => setTimeout(resolve, ms))
        },
      })
      out(summaryOf(filled))
      for (const problem of filled.problems) err(problem)
      problems += filled.problems.length
    }
    return problems > 0 ? EXIT.someRejected : EXIT.done
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    err(error.message)
    return error.code === 'unavailable' ? EXIT.unreachable : EXIT.usage
  } finally {
    await closeDb()
  }
}

function summaryOf({ repository, requests, deployments, known, outcomes }: Filled): string {
  const { created, updated, duplicate, stale, rejected } = outcomes
  return `${repository}: ${requests} merged requests and ${deployments} deployments, ${known} of them known; ${created} created, ${updated} updated, ${duplicate + stale} said before, ${rejected} rejected`
}

function readOptions(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: { endpoint: { type: 'string' }, repository: { type: 'string' }, since: { type: 'string' } },
    })
    const { data, error } = Options.safeParse(values)
    if (error) throw new UsageError(`${error.issues.map(({ message }) => message).join('\n')}\n\n${USAGE}`)
    if (!data.endpoint && !data.repository) throw new UsageError(USAGE)
    return data
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`)
  }
}
