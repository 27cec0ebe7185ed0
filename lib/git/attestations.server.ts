import 'server-only'
import type { Evidence } from '@/lib/origins/evidence'
import { countClaims } from '@/lib/origins/lines/count-claims'
import { evidenceOfCheckpoint } from '@/lib/origins/lines/evidence-of-checkpoint'
import { evidenceOfLines } from '@/lib/origins/lines/evidence-of-lines'
import { linesIn, type AddedLines } from '@/lib/origins/lines/spans'
import type { Commit } from './commit'
import type { Landing } from './group-changes'
import { LineClaims, type NoteCounts } from './line-claims.server'
import { ObjectReader } from './object-reader.server'
import { placeTraces, TRACE_FILE, type Traces } from './place-traces.server'
import { checkpointIn, readCheckpoint } from './read-checkpoint.server'
import { listNotes, NOTES_REF, tipOf } from './read-notes.server'
import type { Diffed } from './read-patches.server'
import { readSquashed } from './read-squashed.server'
import { Requests } from './requests.server'
import { squashedSource } from './squashed-source'

const CHECKPOINTS = 'entire/checkpoints/v1'
const CHECKPOINT_REFS = [`refs/heads/${CHECKPOINTS}`, `refs/remotes/origin/${CHECKPOINTS}`]

/** What is said about single lines beside the messages: in notes, in traces, in checkpoints. */
export class Attestations {
  readonly counts: NoteCounts
  private readonly lines: LineClaims
  private readonly seen = new Set<string>()

  private constructor(
    private readonly folder: string,
    private readonly objects: ObjectReader,
    private readonly notes: ReadonlyMap<string, string>,
    private readonly checkpoints: string | null,
    readonly traces: Traces,
    private readonly requests: Requests,
    /** Where each of these stands now; what moved since an earlier scan speaks of commits that it had sent. */
    readonly tips: Record<string, string>,
  ) {
    this.counts = {
      found: notes.size,
      read: 0,
      squashed: 0,
      orphaned: notes.size,
      onMerges: 0,
      silent: 0,
      unreadable: 0,
    }
    this.lines = new LineClaims(objects, notes, traces, this.counts)
  }

  static async open(folder: string, head: string): Promise<Attestations> {
    const objects = new ObjectReader(folder)
    const notes = await listNotes(folder)
    const notesTip = await tipOf(folder, NOTES_REF)
    const checkpoints = (await tipOf(folder, CHECKPOINT_REFS[0]!)) ?? (await tipOf(folder, CHECKPOINT_REFS[1]!))
    const trace = await tipOf(folder, `${head}:${TRACE_FILE}`)
    const requests = await Requests.open(folder, head)
    const traces = await placeTraces(folder, head, objects, requests.parents)

    return new Attestations(folder, objects, notes, checkpoints, traces, requests, {
      ...(notesTip && { notes: notesTip }),
      ...(checkpoints && { checkpoints }),
      ...(trace && { traces: trace }),
      ...(requests.mark && { requests: requests.mark }),
    })
  }

  /** To be told of every commit of the history, so that the notes of others are known for orphans. */
  pass({ sha, parents }: Commit): void {
    if (!this.notes.has(sha) || this.seen.has(sha)) return
    this.seen.add(sha)
    this.counts.orphaned -= 1
    if (parents.length > 1) this.counts.onMerges += 1
  }

  /** To be told of every change, so that the notes of what was squashed are known. */
  land(landing: Landing): void {
    for (const { sha } of this.squashedInto(landing)) {
      if (!this.notes.has(sha) || this.seen.has(sha)) continue
      this.seen.add(sha)
      this.counts.orphaned -= 1
      this.counts.squashed += 1
    }
  }

  /** The commits of a squashed request, where something is attested of them and nothing of what they became. */
  squashedInto(landing: Landing): Diffed[] {
    const isSpokenOf = (commit: Diffed) => this.hasNote(commit) || this.hasTrace(commit)
    if (landing.commits.some(isSpokenOf)) return []
    const commits = this.requests.commitsOf(landing)

    return commits.some(isSpokenOf) ? commits : []
  }

  /** Whether it is worth knowing which lines a commit added. What a merge joins was written, and attested, before. */
  speakOf(commit: Commit): boolean {
    if (commit.parents.length > 1) return false

    return (
      this.hasNote(commit) ||
      this.hasTrace(commit) ||
      (this.checkpoints !== null && checkpointIn(commit.message) !== null)
    )
  }

  hasNote({ sha }: Pick<Commit, 'sha'>): boolean {
    return this.notes.has(sha)
  }

  hasTrace({ sha }: Pick<Commit, 'sha'>): boolean {
    return this.traces.byCommit.has(sha)
  }

  /**
   * The findings about a commit that added these lines. Where several speak of its lines, only one is heard, the one
   * that was written with the commit first: their lines are the same ones, and would count twice.
   */
  async evidenceOf(commit: Commit, added: AddedLines): Promise<Evidence[]> {
    const noted = await this.ofNote(commit.sha, added)
    const traced = noted.length > 0 ? [] : this.ofTrace(commit.sha, added)
    const checkpoint = await this.ofCheckpoint(commit, added)
    const isCounted = noted.length + traced.length > 0

    return [...noted, ...traced, ...checkpoint.filter(({ kind }) => kind !== 'LINES' || !isCounted)]
  }

  /** The findings about the lines of a change whose own commits the host left behind. */
  async evidenceOfSquashed(landing: Landing): Promise<Evidence[]> {
    const request = this.squashedInto(landing)
    const [squash] = landing.commits
    if (!squash || request.length === 0) return []
    const told = await Promise.all(request.map(async (commit) => ({ commit, ...(await this.lines.claimsOn(commit)) })))
    const count = await readSquashed(this.folder, squash, told)

    if (!count) return []

    const places = count.parts.flatMap((at) => told[at] ?? [])
    return evidenceOfLines(count, squashedSource(landing.request?.number ?? 0, places), squash.sha)
  }

  close(): void {
    this.objects.close()
  }

  private async ofNote(sha: string, added: AddedLines): Promise<Evidence[]> {
    const note = await this.lines.noteOn(sha)
    if (!note) return []
    const evidence = evidenceOfLines(countClaims(note.claims, added), note.source, sha)
    if (evidence.length === 0) this.counts.silent += 1
    return evidence
  }

  private ofTrace(sha: string, added: AddedLines): Evidence[] {
    const traced = this.lines.traceOn(sha)

    return traced ? evidenceOfLines(countClaims(traced.claims, added), traced.source, sha) : []
  }

  private async ofCheckpoint({ sha, message }: Commit, added: AddedLines): Promise<Evidence[]> {
    const id = this.checkpoints === null ? null : checkpointIn(message)
    if (id === null || this.checkpoints === null) return []
    const sessions = await readCheckpoint(this.objects, this.checkpoints, id)
    const lines = [...added.values()].reduce((sum, spans) => sum + linesIn(spans), 0)

    return evidenceOfCheckpoint(sessions, lines, sha)
  }
}
