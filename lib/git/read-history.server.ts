import 'server-only'
import { availableParallelism } from 'node:os'
import type { Evidence } from '@/lib/origins/evidence'
import type { DiffRule } from '@/lib/telemetry/read-added-line'
import type { Attestations } from './attestations.server'
import type { Commit } from './commit'
import { DiffTelemetry } from './diff-telemetry'
import { FailureFinder, type Failure } from './find-failures'
import { ChangeGrouper, type Landing } from './group-changes'
import type { Measured } from './measured'
import type { Patch } from './patch-reader'
import { readLog } from './read-log.server'
import { readPatches } from './read-patches.server'
import type { Repository } from './read-repository.server'
import { readGit } from './run.server'
import { Trunk } from './trunk'

/** A change, or, at the very end, one that tells of others that failed. */
export type Found = ({ kind: 'change' } & Measured) | { kind: 'failure'; failure: Failure }

export type Reading = {
  /** Called for every commit, also for those of changes that are not wanted. */
  onCommit?: (commit: Commit) => void
  /** Which changes are worth measuring and telling. */
  wants?: (landing: Landing) => boolean
  attestations?: Attestations
  /** Read the added lines for telemetry, with these rules beside those for everybody; left out: read none. */
  telemetryRules?: readonly DiffRule[]
}

// One git process measures this many changes; more of them would only hold more of the history in memory.
const BATCH = 1_024
// Measuring is all that takes time, and it is git that takes it.
const PROCESSES = Math.min(4, availableParallelism())

/**
 * Reads a whole history in one `git log` and tells its changes, then what failed. The log carries no diffs: most commits
 * of a history with merges are parts of a change, and measuring each would cost several times as much as measuring the
 * changes. Those are measured in batches while the log goes on.
 */
export async function* readHistory(repository: Repository, reading: Reading = {}): AsyncGenerator<Found> {
  if (repository.head === null) return
  const grouper = new ChangeGrouper()
  const failures = new FailureFinder()
  const trunk = await readTrunk(repository)
  const positions = new WeakMap<Commit, number>()
  const batches = new Batches(repository, positions, reading)
  const wants = reading.wants ?? (() => true)

  for await (const commit of readLog(repository.folder, repository.head)) {
    const position = trunk?.place(commit) ?? null
    if (position !== null) positions.set(commit, position)
    reading.onCommit?.(commit)
    reading.attestations?.pass(commit)
    failures.pass(commit)
    yield* tell(grouper.add(commit))
  }
  yield* tell(grouper.end())
  yield* batches.end()
  for (const failure of failures.found()) yield { kind: 'failure', failure }

  async function* tell(landings: readonly Landing[]): AsyncGenerator<Found> {
    landings.forEach((landing) => reading.attestations?.land(landing))
    const wanted = landings.filter(wants)
    wanted.forEach((landing) => failures.land(landing))
    yield* batches.add(wanted)
  }
}

/** Null for a shallow clone, which does not know what lies before its oldest commits. */
async function readTrunk({ folder, head, boundary }: Repository): Promise<Trunk | null> {
  if (head === null || boundary.size > 0) return null
  return new Trunk(head, Number(await readGit(folder, ['rev-list', '--first-parent', '--count', head, '--'])))
}

/** Holds one batch that fills and those being measured, and hands them on in the order they came. */
class Batches {
  private filling: Landing[] = []
  private readonly running: Promise<Found[]>[] = []

  constructor(
    private readonly repository: Repository,
    private readonly positions: WeakMap<Commit, number>,
    private readonly reading: Reading,
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
    const wanted = landings.flatMap((landing) => [landing.commit, ...this.spokenOf(landing)])
    // The oldest commits of a shallow clone have lost their parents, and would count every file as added.
    const measurable = [...new Set(wanted)].filter(({ sha }) => !boundary.has(sha))
    const shas = new Set(landings.map(({ commit }) => commit.sha))
    const { telemetryRules: rules } = this.reading
    const telemetry = rules && detail === 'lines' ? new DiffTelemetry(shas, rules) : null
    const patches = await readPatches(folder, measurable, detail, telemetry)

    const found: Found[] = []
    for (const landing of landings) {
      const size = patches.get(landing.commit.sha) ?? null
      const position = this.positions.get(landing.commit) ?? null
      const evidence = await this.evidenceOf(landing, patches)
      const inDiff = telemetry?.findingsOf(landing.commit.sha)
      found.push({ kind: 'change', landing, size, position, evidence, ...(inDiff && { inDiff }) })
    }
    return found
  }

  private async evidenceOf(landing: Landing, patches: ReadonlyMap<string, Patch>): Promise<Evidence[]> {
    const evidence: Evidence[] = []
    for (const commit of this.spokenOf(landing)) {
      const patch = patches.get(commit.sha)
      if (patch) evidence.push(...((await this.reading.attestations?.evidenceOf(commit, patch.added)) ?? []))
    }
    const squashed = await this.ofSquashed(landing)
    // Both speak of the same lines, which would count twice.
    return [...squashed, ...evidence.filter(({ kind }) => kind !== 'LINES' || squashed.length === 0)]
  }

  private async ofSquashed(landing: Landing): Promise<Evidence[]> {
    const { detail, boundary } = this.repository
    const isMeasured = detail === 'lines' && !landing.commits.some(({ sha }) => boundary.has(sha))

    return (isMeasured && (await this.reading.attestations?.evidenceOfSquashed(landing))) || []
  }

  private spokenOf({ commits }: Landing): Commit[] {
    return commits.filter((commit) => this.reading.attestations?.speakOf(commit) ?? false)
  }
}
