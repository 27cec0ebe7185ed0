import { readRepository, type Repository } from '@/lib/git/read-repository.server'
import { GitError } from '@/lib/git/run.server'
import type { Place } from '@/lib/git/to-change'
import { EXIT, UsageError, type Command, type Terminal } from './command'
import { Delivery } from './scan/delivery'
import { readOptions, type ScanOptions } from './scan/options'
import { ScanState } from './scan/state'
import { summaryText, type Summary } from './scan/summary'
import { Tally } from './scan/tally'
import { readUnsent } from './scan/unsent'
import { walk } from './scan/walk'
import { Sender, SendError } from './send'

/** Attributes a git history and sends its changes, and its reverts as incidents. */
export const scan: Command = async (args, terminal) => {
  const options = readOptions(args, terminal.env)
  try {
    const repository = await readRepository(options.path, options.repository)
    const summary = await run(repository, options, terminal)
    if (options.isJson) terminal.out(JSON.stringify(summary, null, 2))
    else summaryText(summary).forEach(terminal.out)

    return (summary.sent?.rejected ?? 0) > 0 ? EXIT.someRejected : EXIT.done
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(error.message)
    if (!(error instanceof SendError)) throw error
    terminal.err(error.message)
    return EXIT.unreachable
  }
}

async function run(repository: Repository, options: ScanOptions, terminal: Terminal): Promise<Summary> {
  const started = performance.now()
  const tally = new Tally()
  const { web, head, name } = repository
  const place: Place = { repository: name, web, team: options.team, service: options.service }
  const state = new ScanState(options.dataDir, { ...place, url: options.url, since: String(options.since) })
  const lastHead = options.isDryRun || options.isAll ? null : await state.readHead()
  const delivery = options.isDryRun ? null : new Delivery(new Sender(options))

  const choice = { since: options.since, unsent: await readUnsent(repository, lastHead) }
  await walk(repository, { place, choice, tally, delivery, terminal })
  await delivery?.flush()
  if (delivery && head && delivery.rejected.length === 0) await state.writeHead(head)

  return {
    repository: name,
    head,
    seconds: (performance.now() - started) / 1_000,
    commits: tally.commits,
    changes: tally.changes,
    reverts: tally.reverts,
    sent: delivery?.outcomes ?? null,
    rejected: delivery?.rejected ?? [],
  }
}
