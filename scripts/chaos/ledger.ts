import type { BatchAnswer } from '@/lib/ingest/batch'
import type { Batch } from './rounds'

const KIND_OF = {
  changes: 'CHANGE',
  incidents: 'INCIDENT',
  deployments: 'DEPLOYMENT',
  'work-logs': 'WORK_LOG',
} as const

export type Acknowledged = { kind: string; source: string; externalId: string; created: number }

/** What the clients were told: every record that was acknowledged, and how often as created. */
export class Ledger {
  readonly records = new Map<string, Acknowledged>()
  /** Answers that were no acknowledgement, by what they were: allowed while something is down, and else not. */
  readonly refusals = new Map<string, number>()
  readonly unexpected = new Map<string, number>()
  /** What vendors were told that we have, by their ids. */
  readonly deliveries = new Set<string>()
  /** Incidents of vendors of which every event was taken, and their rounds. */
  readonly whole = new Map<string, number>()
  private waiting: (() => void)[] = []

  get acknowledged(): number {
    return this.records.size
  }

  acknowledge({ route, items }: Batch, { results }: BatchAnswer): void {
    const kind = KIND_OF[route]
    for (const { index, outcome } of results) {
      const { source, externalId } = items[index]!
      if (outcome === 'rejected') count(this.unexpected, `a good ${kind} was rejected`)
      else this.note({ kind, source, externalId, created: outcome === 'created' ? 1 : 0 })
    }
    for (const resume of this.waiting.splice(0)) resume()
  }

  take(delivery: string): void {
    this.deliveries.add(delivery)
  }

  tellWhole(incident: string, round: number): void {
    this.whole.set(incident, round)
  }

  refuse(what: string, isOutage: boolean): void {
    count(isOutage ? this.refusals : this.unexpected, what)
  }

  /** Resolves with the next batch that is acknowledged. */
  nextAcknowledgement(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  private note(record: Acknowledged): void {
    const key = `${record.kind} ${record.externalId}`
    const known = this.records.get(key)
    if (known) known.created += record.created
    else this.records.set(key, record)
  }
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}
