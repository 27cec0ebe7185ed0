import type { Evidence } from '@/lib/origins/evidence'
import type { SentFinding } from '@/lib/telemetry/finding'
import type { Size } from './commit'
import type { Landing } from './group-changes'

/** What is known of a change beside its messages. `position` is null off the default branch and in a shallow clone. */
export type Measured = {
  landing: Landing
  size: Size | null
  position: number | null
  evidence: Evidence[]
  /** Logs, traces and alerts in the lines it added; left out where none of its files can be read, or none was. */
  inDiff?: SentFinding[]
}
