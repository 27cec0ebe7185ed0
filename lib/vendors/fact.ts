import type { IncidentItem } from '@/lib/incidents/incident'
import type { ChangeItem } from '@/lib/changes/change'
import type { DeploymentItem } from '@/lib/deployments/deployment'
import type { WorkLogItem } from '@/lib/work/work-log'
import type { ToldReview } from '@/lib/reviews/review'

/** A deployment; where its service is not said, which one it is follows from its repository. */
export type ToldDeployment = DeploymentItem | (Omit<DeploymentItem, 'service'> & { repository: string })

/** What was said later of a request that may be known as a change by then. */
export type ToldEdit = Pick<ChangeItem, 'title' | 'labels'> & { repository: string; number: number; at: string }

/** An incident of which only its id is told, for few may read it there. */
export type ToldPrivate = Pick<IncidentItem, 'source' | 'externalId'>

/** One thing that a vendor tells us, in our words. */
export type Fact =
  | { kind: 'change'; item: ChangeItem }
  | { kind: 'edit'; edit: ToldEdit }
  | { kind: 'review'; review: ToldReview }
  | { kind: 'deployment'; item: ToldDeployment }
  | { kind: 'incident'; item: IncidentItem }
  | { kind: 'private'; incident: ToldPrivate }
  | { kind: 'work-log'; item: WorkLogItem }

/** What a delivery tells: facts, and why there is none or not all of them. */
export type Reading = { facts: Fact[]; why: string | null }

export function told(...facts: Fact[]): Reading {
  return { facts, why: null }
}

/** For an event of a kind that says nothing we keep, or that is not named at all. */
export function unusedEvent(name: string): Reading {
  return nothing(
    name === ''
      ? 'It names no event, so nobody can tell what it is about.'
      : `Events of the kind “${name}” say nothing that is used here.`,
  )
}

/** `why` is a sentence for whoever looks for what came of a delivery. */
export function nothing(why: string): Reading {
  return { facts: [], why }
}
