import { Attestations } from '@/lib/git/attestations.server'
import { readRepository, type Repository } from '@/lib/git/read-repository.server'
import { GitError } from '@/lib/git/run.server'
import type { Place } from '@/lib/git/to-change'
import type { DiffRule } from '@/lib/telemetry/read-added-line'
import { EXIT, UsageError, type Command, type Terminal } from './command'
import { Delivery } from './scan/delivery'
import { ScanMark } from './scan/mark'
import { readOptions, type ScanOptions } from './scan/options'
import { readSentBefore } from './scan/sent-before'
import { summaryText, type Summary } from './scan/summary'
import { Tally } from './scan/tally'
import { walk } from './scan/walk'
import { Sender, SendError } from './send'

/** Attributes a git history and sends its changes, and what failed of them as incidents. */
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
  const attestations = repository.head === null ? null : await Attestations.open(repository.folder, repository.head)
  try {
    const delivery = await attribute(repository, attestations, { options, terminal, tally })

    return {
      repository: repository.name,
      head: repository.head,
      seconds: (performance.now() - started) / 1_000,
      commits: tally.commits,
      changes: tally.changes,
      failures: tally.failures,
      notes: attestations?.counts ?? null,
      traces: attestations ? countsOf(attestations) : null,
      sent: delivery?.outcomes ?? null,
      rejected: delivery?.rejected ?? [],
    }
  } finally {
    attestations?.close()
  }
}

type Doing = { options: ScanOptions; terminal: Terminal; tally: Tally }

/** Answers what was delivered; null where nothing was meant to be. */
async function attribute(
  repository: Repository,
  attestations: Attestations | null,
  { options, terminal, tally }: Doing,
): Promise<Delivery | null> {
  const { web, head, name } = repository
  const place: Place = { repository: name, web, team: options.team, service: options.service }
  const sender = options.isDryRun ? null : new Sender(options)
  const delivery = sender && new Delivery(sender)
  if (head === null || attestations === null) return delivery

  const mark =
    sender && new ScanMark(sender, name, { ...place, since: String(options.since), telemetry: options.readsTelemetry })
  const last = options.isAll ? null : ((await mark?.read()) ?? null)
  const telemetryRules = options.readsTelemetry ? await readRules(sender) : undefined
  const choice = { since: options.since, wasSent: await readSentBefore(repository, last, attestations) }
  await walk(repository, { place, choice, tally, delivery, terminal, attestations, telemetryRules })
  await delivery?.flush()
  if (mark && delivery?.rejected.length === 0) await mark.write(head, attestations.tips)

  return delivery
}

/** The team's own rules, where there is a server and it has any; those for everybody are ours. */
async function readRules(sender: Sender | null): Promise<DiffRule[]> {
  const list = await sender?.readTelemetryRules()

  return list?.items.filter(({ basis }) => basis === 'DIFF') ?? []
}

function countsOf({ traces: { records, unplaced, unreadable } }: Attestations): Summary['traces'] {
  return { records, unplaced, unreadable }
}
