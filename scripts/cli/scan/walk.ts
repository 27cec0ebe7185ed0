import type { Landing } from '@/lib/git/group-changes'
import { readHistory } from '@/lib/git/read-history.server'
import type { Repository } from '@/lib/git/read-repository.server'
import { readGit } from '@/lib/git/run.server'
import type { Attestations } from '@/lib/git/attestations.server'
import { toChange, type Place } from '@/lib/git/to-change'
import { toIncident } from '@/lib/git/to-incident'
import type { DiffRule } from '@/lib/telemetry/read-added-line'
import type { Terminal } from '../command'
import type { Delivery } from './delivery'
import { showProgress } from './progress'
import type { Tally } from './tally'

type Choice = { since: number; wasSent: (landing: Landing) => boolean }
type Walking = {
  place: Place
  choice: Choice
  tally: Tally
  delivery: Delivery | null
  terminal: Terminal
  attestations: Attestations
  telemetryRules?: readonly DiffRule[]
}

const EARLIEST = Date.UTC(1990, 0, 1)
const LATEST = Date.UTC(2100, 0, 1)

/** Goes through the history, counts everything, and hands over what is to be sent. */
export async function walk(repository: Repository, walking: Walking): Promise<void> {
  const { place, choice, tally, delivery, terminal, attestations, telemetryRules } = walking
  const progress = showProgress(await countCommits(repository), terminal)
  const history = readHistory(repository, {
    onCommit: (commit) => {
      tally.addCommit(commit)
      progress.step()
    },
    wants: (landing) => isChosen(landing, choice, tally),
    attestations,
    telemetryRules,
  })

  try {
    for await (const found of history) {
      if (found.kind === 'change') {
        const item = toChange(found, place)
        tally.addChange(item)
        await delivery?.addChange(item)
      } else {
        tally.addFailure(found.failure)
        await delivery?.addIncident(toIncident(found.failure, place))
      }
    }
  } finally {
    progress.stop()
  }
}

function isChosen(landing: Landing, { since, wasSent: isSent }: Choice, { changes }: Tally): boolean {
  const { commit } = landing
  const isDated = commit.committedAt >= EARLIEST && commit.committedAt < LATEST
  const wasSent = isSent(landing)
  if (!isDated) changes.undated += 1
  else if (wasSent) changes.sentBefore += 1

  return isDated && !wasSent && commit.committedAt >= since
}

async function countCommits({ folder, head }: Repository): Promise<number> {
  return head ? Number(await readGit(folder, ['rev-list', '--count', head])) : 0
}
