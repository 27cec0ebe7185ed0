import type { ChangeItem } from '@/lib/changes/change'
import type { DeploymentItem } from '@/lib/deployments/deployment'
import type { IncidentItem } from '@/lib/incidents/incident'
import type { Origin } from '@/lib/origins/origin'
import type { WorkLogItem } from '@/lib/work/work-log'

/**
 * What sets payments apart from the others. `raises`: it takes more AI and is riskier, so the crude ratio overstates.
 * `flips`: AI sits where failures are so common, or so rare, that the crude ratio ends on the other side of 1.
 */
export type Confounder = 'none' | 'raises' | 'flips'

export type Options = {
  seed: string | number
  now: Date
  changes: number
  weeks: number
  /** How many times as often an AI change fails critically as a human one of the same team, service and size. */
  ratio: number
  /** Share of AI and mixed changes that carry any mark. */
  labelRecall: number
  /** Share of human changes with positive evidence. */
  humanRecall: number
  /** Chance that a human change of ordinary size in an ordinary service fails critically within 30 days. */
  baseRate: number
  confounder: Confounder
}

export type Person = { email: string; name: string; team: string; sre: boolean }
export type Roster = { team: string; effectiveFrom: string; hoursPerWeek: number; sres: number }

/** Who wrote a change, whatever its evidence shows. Bots that bump versions are neither. */
export type Author = 'AI' | 'HUMAN' | 'MIXED' | 'BOT'

/** What is true of a change and no record tells. */
export type TrueChange = {
  externalId: string
  author: Author
  /** The origin that its evidence supports. */
  seen: Origin
  team: string
  service: string
  mergedAt: string
  deployedAt: string | null
  /** When a critical failure of its doing began, if one did before now. */
  failedAt: string | null
}

/** What broke it, whatever its records say; null: no change of code did. */
export type TrueCause = { source: string; externalId: string; change: string | null }

export type Truth = Pick<Options, 'ratio' | 'labelRecall' | 'humanRecall' | 'baseRate' | 'confounder'> & {
  changes: TrueChange[]
  causes: TrueCause[]
}

export type Sample = {
  teams: { slug: string; name: string }[]
  services: { slug: string; name: string; team: string; tier: number }[]
  dependencies: { service: string; dependsOn: string[] }[]
  people: Person[]
  rosters: Roster[]
  changes: ChangeItem[]
  deployments: DeploymentItem[]
  incidents: IncidentItem[]
  workLogs: WorkLogItem[]
  truth: Truth
}
