import { setTimeout as wait } from 'node:timers/promises'
import type { Site } from '../trial/site'
import type { Ledger } from './ledger'

/** Connections that broke are found out one by one, so refusals go on a little after the first new answer. */
const AFTERMATH_MS = 3_000

export type Target = 'app' | 'postgres'
export type Kill = { target: Target; recoveredMs: number }

/** Kills one part of a site at a time, starts it again, and measures until the next acknowledgement. */
export class Kills {
  readonly done: Kill[] = []
  private outageUntil = 0

  constructor(
    private readonly site: Site,
    private readonly ledger: Ledger,
  ) {}

  isOutage = () => Date.now() < this.outageUntil

  async kill(target: Target): Promise<void> {
    this.outageUntil = Infinity
    const begun = Date.now()
    await (target === 'app' ? this.site.killApp() : this.site.killPostgres())
    await (target === 'app' ? this.site.restartApp() : this.site.restartPostgres())
    await this.ledger.nextAcknowledgement()

    this.done.push({ target, recoveredMs: Date.now() - begun })
    this.outageUntil = Date.now() + AFTERMATH_MS
  }

  /** These kills, spread over so much time at moments left to chance; on a slow machine fewer of them, but one. */
  async spread(targets: Target[], seconds: number): Promise<void> {
    const begun = Date.now()
    const end = begun + seconds * 1000
    for (const [index, target] of targets.entries()) {
      if (index > 0 && Date.now() > end) return
      const due = begun + ((index + 0.5 + (Math.random() - 0.5) / 2) / targets.length) * seconds * 1000
      await wait(Math.max(300, due - Date.now()))
      await this.kill(target)
    }
  }
}
