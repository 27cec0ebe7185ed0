import 'server-only'
import { availableParallelism } from 'node:os'
import type { Commit, Size } from './commit'
import { RevertFinder, type Reverting } from './find-reverted'
import { ChangeGrouper, type Landing } from './group-changes'
import { readLog } from './read-log.server'
import type { Repository } from './read-repository.server'
import { readSizes } from './read-sizes.server'

/** A change with its size, or, at the very end, a revert with all that it took back. */
export type Found = { kind: 'change'; landing: Landing; size: Size | null } | { kind: 'revert'; reverting: Reverting }

export type Reading = {
  /** Called for every commit, also for those of changes that are not wanted. */
  onCommit?: (commit: Commit) => void
  /** Which changes are worth measuring and telling. */
  wants?: (landing: Landing) => boolean
  isSized?: boolean
}

// One git process measures this many changes; more of them would only hold more of the history in memory.
const BATCH = 256
// Measuring is all that takes time, and it is git that takes it.
const PROCESSES = Math.min(4, availableParallelism())

/**
 * Reads a whole history in one `git log` and tells its changes, then its reverts. The log carries no diffs: most
 * commits of a history with merges are parts of a change, and measuring each would cost several times as much as
 * measuring the changes. Those are measured in batches while the log goes on.
 */
export async function* readHistory(repository: Repository, reading: Reading = {}): AsyncGenerator<Found> {
  if (repository.head === null) return
  const grouper = new ChangeGrouper()
  const reverts = new RevertFinder()
  const batches = new Measured(repository, reading.isSized ?? true)
  const wants = reading.wants ?? (() => true)

  for await (const commit of readLog(repository.folder, repository.head)) {
    reading.onCommit?.(commit)
    reverts.pass(commit)
    yield* tell(grouper.add(commit))
  }
  yield* tell(grouper.end())
  yield* batches.end()
  for (const reverting of reverts.found()) yield { kind: 'revert', reverting }

  async function* tell(landings: readonly Landing[]): AsyncGenerator<Found> {
    const wanted = landings.filter(wants)
    wanted.forEach((landing) => reverts.land(landing))
    yield* batches.add(wanted)
  }
}

/** Holds one batch that fills and those being measured, and hands them on in the order they came. */
class Measured {
  private filling: Landing[] = []
  private readonly running: Promise<Found[]>[] = []

  constructor(
    private readonly repository: Repository,
    private readonly isSized: boolean,
  ) {}

  async *add(landings: readonly Landing[]): AsyncGenerator<Found> {
    this.filling.push(...landings)
    if (this.filling.length < BATCH) return

    this.start()
    if (this.running.length >= PROCESSES) yield* await this.oldest()
  }

  async *end(): AsyncGenerator<Found> {
    this.start()
    while (this.running.length > 0) yield* await this.oldest()
  }

  private start(): void {
    const measuring = this.measure(this.filling)
    // Whoever stops reading early never asks for it, and a failure nobody asks about must not end the process.
    measuring.catch(() => undefined)
    this.running.push(measuring)
    this.filling = []
  }

  private async oldest(): Promise<Found[]> {
    return (await this.running.shift()) ?? []
  }

  private async measure(landings: readonly Landing[]): Promise<Found[]> {
    const { folder, detail, boundary } = this.repository
    // The oldest commits of a shallow clone have lost their parents, and would count every file as added.
    const measurable = landings.map(({ commit }) => commit).filter(({ sha }) => !boundary.has(sha))
    const sizes = this.isSized ? await readSizes(folder, measurable, detail) : new Map<string, Size>()

    return landings.map((landing) => ({ kind: 'change', landing, size: sizes.get(landing.commit.sha) ?? null }))
  }
}
