import type { Site } from './site'
import type { Outcome } from './tally'

export type Threat = {
  id: string
  title: string
  /** Whether it is part of the quick run, in which it attacks less often. */
  isQuick: boolean
  run: (site: Site) => Promise<Outcome>
}

/** A threat against what the product does not have. */
export type Elsewhere = { id: string; title: string; why: string }
