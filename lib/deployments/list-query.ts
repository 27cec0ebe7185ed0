import { z } from 'zod'
import { text } from '@/lib/ingest/fields'
import { DAYS_IN_ORDER, LIST_FIELDS } from '@/lib/lists/query'
import { DeploymentResult } from './deployment'

/** Which deployments are listed: dated by when they finished. An origin names those that carried such a change. */
export const DeploymentsQuery = z
  .strictObject({ ...LIST_FIELDS, result: DeploymentResult.optional(), environment: text(64).optional() })
  .refine(DAYS_IN_ORDER.holds, DAYS_IN_ORDER.otherwise)
export type DeploymentsQuery = z.output<typeof DeploymentsQuery>
