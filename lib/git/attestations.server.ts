import 'server-only'
import type { Evidence } from '@/lib/origins/evidence'
import { countClaims } from '@/lib/origins/lines/count-claims'
import { evidenceOfCheckpoint } from '@/lib/origins/lines/evidence-of-checkpoint'
import { evidenceOfLines } from '@/lib/origins/lines/evidence-of-lines'
import { readNote } from '@/lib/origins/lines/read-note'
import { linesIn, type AddedLines } from '@/lib/origins/lines/spans'
import type { Commit } from './commit'
import { ObjectReader } from './object-reader.server'
import { placeTraces, TRACE_FILE, type Traces } from './place-traces.server'
import { checkpointIn, readCheckpoint } from './read-checkpoint.server'
import { listNotes, NOTES_REF, tipOf } from './read-notes.server'

const CHECKPOINTS = 'entire/checkpoints/v1'
const CHECKPOINT_REFS = [`refs/heads/${CHECKPOINTS}`, `refs/remotes/origin/${CHECKPOINTS}`]

/** What became of the notes: `orphaned` speak of no commit of this history, `silent` attest nothing of what was added. */
export type NoteCounts = {
  found: number
  read: number
  orphaned: number
  onMerges: number
  silent: number
  unreadable: number
}

/** What is said about single lines beside the messages: in notes, in traces, in checkpoints. */
export class Attestations {
  readonly counts: NoteCounts
  private readonly seen = new Set<string>()

  private constructor(
    private readonly objects: ObjectReader,
    private readonly notes: ReadonlyMap<string, string>,
    private readonly checkpoints: string | null,
    readonly traces: Traces,
    /** Where each of these stands now; what moved since an earlier scan speaks of commits that it had sent. */
    readonly tips: Record<string, string>,
  ) {
    this.counts = { found: notes.size, read: 0, orphaned: notes.size, onMerges: 0, silent: 0, unreadable: 0 }
  }

  static async open(folder: string, head: string): Promise<Attestations> {
    const objects = new ObjectReader(folder)
    const notes = await listNotes(folder)
    const notesTip = await tipOf(folder, NOTES_REF)
    const checkpoints = (await tipOf(folder, CHECKPOINT_REFS[0]!)) ?? (await tipOf(folder, CHECKPOINT_REFS[1]!))
    const trace = await tipOf(folder, `${head}:${TRACE_FILE}`)
    const traces = await placeTraces(folder, head, objects)

    return new Attestations(objects, notes, checkpoints, traces, {
      ...(notesTip && { notes: notesTip }),
      ...(checkpoints && { checkpoints }),
      ...(trace && { traces: trace }),
    })
  }

  /** To be told of every commit of the history, so that the notes of others are known for orphans. */
  pass({ sha, parents }: Commit): void {
    if (!this.notes.has(sha) || this.seen.has(sha)) return
    this.seen.add(sha)
    this.counts.orphaned -= 1
    if (parents.length > 1) this.counts.onMerges += 1
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

  hasNote({ sha }: Commit): boolean {
    return this.notes.has(sha)
  }

  hasTrace({ sha }: Commit): boolean {
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

  close(): void {
    this.objects.close()
  }

  private async ofNote(sha: string, added: AddedLines): Promise<Evidence[]> {
    const blob = this.notes.get(sha)
    if (!blob) return []
    const text = await this.objects.read(blob)
    const note = text === null || text === 'too-large' ? null : readNote(text)
    this.counts[note ? 'read' : 'unreadable'] += 1
    if (!note) return []

    const source = note.standard ? `git note, standard ${note.standard}` : 'git note'
    const evidence = evidenceOfLines(countClaims(note.claims, added), source, sha)
    if (evidence.length === 0) this.counts.silent += 1
    return evidence
  }

  private ofTrace(sha: string, added: AddedLines): Evidence[] {
    const traced = this.traces.byCommit.get(sha)
    if (!traced) return []
    const source = traced.version ? `agent trace ${traced.version}` : 'agent trace'

    return evidenceOfLines(countClaims(traced.claims, added), source, sha)
  }

  private async ofCheckpoint({ sha, message }: Commit, added: AddedLines): Promise<Evidence[]> {
    const id = this.checkpoints === null ? null : checkpointIn(message)
    if (id === null || this.checkpoints === null) return []
    const sessions = await readCheckpoint(this.objects, this.checkpoints, id)
    const lines = [...added.values()].reduce((sum, spans) => sum + linesIn(spans), 0)

    return evidenceOfCheckpoint(sessions, lines, sha)
  }
}
