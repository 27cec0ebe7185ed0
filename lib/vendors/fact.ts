import type { ChangeItem } from '@/lib/changes/change'
import type { DeploymentItem } from '@/lib/deployments/deployment'
import type { ToldReview } from '@/lib/reviews/review'

/** A deployment whose service is not said; which one it is follows from its repository. */
export type ToldDeployment = Omit<DeploymentItem, 'service'> & { repository: string }

/** What was said later of a request that may be known as a change by then. */
export type ToldEdit = Pick<ChangeItem, 'title' | 'labels'> & { repository: string; number: number; at: string }

/** One thing that a vendor tells us, in our words. */
export type Fact =
  | { kind: 'change'; item: ChangeItem }
  | { kind: 'edit'; edit: ToldEdit }
  | { kind: 'review'; review: ToldReview }
  | { kind: 'deployment'; item: ToldDeployment }

/** What a delivery tells: facts, or why there is none. */
export type Reading = { facts: Fact[]; why: string | null }

export function told(...facts: Fact[]): Reading {
  return { facts, why: null }
}

/** `why` is a sentence for whoever looks for what came of a delivery. */
export function nothing(why: string): Reading {
  return { facts: [], why }
}
