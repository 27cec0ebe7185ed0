import { createHash } from 'node:crypto'
import type { Scan } from '@/lib/scans/scan'
import type { Sender } from '../send'

// Counted up when the scanner learns to read more, so that what was sent is sent once more.
const READS = 3

/** The mark that the server keeps of how far a repository was scanned under this scope, whoever scanned it. */
export class ScanMark {
  private readonly scope: string

  constructor(
    private readonly sender: Sender,
    private readonly repository: string,
    told: Record<string, unknown>,
  ) {
    this.scope = createHash('sha256')
      .update(JSON.stringify({ ...told, READS }))
      .digest('hex')
      .slice(0, 24)
  }

  /** Null when nothing is known to have been sent. */
  async read(): Promise<Scan | null> {
    const answer = await this.sender.readScan(this.repository)

    return answer?.scan?.scope === this.scope ? answer.scan : null
  }

  /** An older server that keeps no mark is sent everything again next time, which it knows as duplicates. */
  async write(head: string, refs: Record<string, string>): Promise<void> {
    await this.sender.keepScan({ repository: this.repository, head, refs, scope: this.scope })
  }
}
