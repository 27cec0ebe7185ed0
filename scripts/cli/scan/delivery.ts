import type { ChangeItem } from '@/lib/changes/change'
import { slimChange } from '@/lib/git/to-change'
import type { IncidentItem } from '@/lib/incidents/incident'
import type { Outcome } from '@/lib/ingest/batch'
import { Batches } from '../batches'
import type { BatchPath, Sender } from '../send'
import type { Rejected } from './summary'

/** Sends changes and incidents in batches, and keeps what the server made of them. */
export class Delivery {
  readonly outcomes: Record<Outcome, number> = { created: 0, updated: 0, duplicate: 0, stale: 0, rejected: 0 }
  readonly rejected: Rejected[] = []

  private readonly changes = new Batches<ChangeItem>((items) => this.post('/api/v1/changes', items), slimChange)
  private readonly incidents = new Batches<IncidentItem>((items) => this.post('/api/v1/incidents', items))

  constructor(private readonly sender: Sender) {}

  addChange(item: ChangeItem): Promise<void> {
    return this.changes.add(item)
  }

  addIncident(item: IncidentItem): Promise<void> {
    return this.incidents.add(item)
  }

  /** Changes go first, so that the incidents find what caused them. */
  async flush(): Promise<void> {
    await this.changes.flush()
    await this.incidents.flush()
  }

  private async post(path: BatchPath, items: readonly string[]): Promise<void> {
    const { results, summary } = await this.sender.post(path, items)
    for (const [outcome, times] of Object.entries(summary)) this.outcomes[outcome as Outcome] += times

    for (const { index, outcome, errors } of results) {
      if (outcome !== 'rejected') continue
      const { externalId } = JSON.parse(items[index] ?? '{}') as { externalId?: string }
      this.rejected.push({ externalId: externalId ?? `item ${index}`, errors: errors ?? [] })
    }
  }
}
