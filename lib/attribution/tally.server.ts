import 'server-only'
import type { Origin } from '@/lib/origins/origin'
import type { Flow, Preview } from './preview'

const SAMPLE = 20

/** A change whose origin would be another. */
export type Turned = {
  id: string
  title: string
  repository: string
  team: string | null
  mergedAt: Date
  from: Origin
  to: Origin
}

/** Counts what would change, by origin and by team, and keeps some of it to be looked at. */
export class Tally {
  private readonly flows = new Map<string, Flow>()
  private readonly teams = new Map<string, Flow & { team: string | null }>()
  private readonly sample: Preview['sample'] = []
  private changes = 0
  looked = 0

  add({ id, title, repository, team, mergedAt, from, to }: Turned): void {
    this.changes += 1
    const flow = { from, to, changes: 0 }
    raise(this.flows, `${from} ${to}`, flow)
    raise(this.teams, `${team} ${from} ${to}`, { team, ...flow })
    if (this.sample.length < SAMPLE)
      this.sample.push({ id, title, repository, mergedAt: mergedAt.toISOString(), from, to })
  }

  told(of: number, timeZone: string): Preview {
    return {
      of,
      looked: this.looked,
      changes: this.changes,
      flows: mostFirst(this.flows),
      teams: mostFirst(this.teams),
      sample: this.sample,
      timeZone,
    }
  }
}

function raise<F extends Flow>(flows: Map<string, F>, key: string, flow: F): void {
  const known = flows.get(key) ?? flow
  flows.set(key, { ...known, changes: known.changes + 1 })
}

function mostFirst<F extends Flow>(flows: Map<string, F>): F[] {
  return [...flows.values()].toSorted((one, other) => other.changes - one.changes)
}
