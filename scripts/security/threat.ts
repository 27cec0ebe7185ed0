import type { Site } from './site'
import type { Outcome } from './tally'

export type Threat = {
  id: string
  title: string
  /** What holds where nothing gets through. */
  promise: string
  /** In the quick run it attacks less often. */
  run: (site: Site) => Promise<Outcome>
}

/** A threat against what the product does not have. */
export type Elsewhere = { id: string; title: string; why: string }
