import 'server-only'
import type { Claim } from '@/lib/origins/lines/claim'
import { readNote } from '@/lib/origins/lines/read-note'
import type { ObjectReader } from './object-reader.server'
import type { Traces } from './place-traces.server'

/**
 * What became of the notes: `squashed` speak of commits that one of this history was squashed from, `orphaned` of none
 * at all, and `silent` attest nothing of what was added.
 */
export type NoteCounts = {
  found: number
  read: number
  squashed: number
  orphaned: number
  onMerges: number
  silent: number
  unreadable: number
}

type Told = { claims: readonly Claim[]; source: string }

const NOTHING: Told = { claims: [], source: '' }

/** What notes and traces claim of the lines of single commits. */
export class LineClaims {
  constructor(
    private readonly objects: ObjectReader,
    private readonly notes: ReadonlyMap<string, string>,
    private readonly traces: Traces,
    private readonly counts: NoteCounts,
  ) {}

  /** The note, or the trace where that claims nothing: both speak of the same lines. */
  async claimsOn({ sha }: { sha: string }): Promise<Told> {
    const note = await this.noteOn(sha)

    return note && note.claims.length > 0 ? note : (this.traceOn(sha) ?? NOTHING)
  }

  async noteOn(sha: string): Promise<Told | null> {
    const blob = this.notes.get(sha)
    if (!blob) return null
    const text = await this.objects.read(blob)
    const note = text === null || text === 'too-large' ? null : readNote(text)
    this.counts[note ? 'read' : 'unreadable'] += 1

    return note && { claims: note.claims, source: note.standard ? `git note, standard ${note.standard}` : 'git note' }
  }

  traceOn(sha: string): Told | null {
    const traced = this.traces.byCommit.get(sha)

    return traced
      ? { claims: traced.claims, source: traced.version ? `agent trace ${traced.version}` : 'agent trace' }
      : null
  }
}
