import { ACCESS_OPERATIONS } from './access-operations'
import { ATTRIBUTION_OPERATIONS } from './attribution-operations'
import { AUDIT_OPERATIONS } from './audit-operations'
import type { Operation } from './operation'
import { PEOPLE_OPERATIONS } from './people-operations'
import { RECORD_OPERATIONS } from './record-operations'
import { RULE_OPERATIONS } from './rule-operations'
import { SHARE_OPERATIONS } from './share-operations'
import { SIGN_ON_OPERATIONS } from './sign-on-operations'
import { SPOT_CHECK_OPERATIONS } from './spot-check-operations'
import { WEBHOOK_OPERATIONS } from './webhook-operations'

/** Everything under /api/v1, in the order in which the documentation tells it. */
export const OPERATIONS: Operation[] = [
  ...RECORD_OPERATIONS,
  ...RULE_OPERATIONS,
  ...SPOT_CHECK_OPERATIONS,
  ...ATTRIBUTION_OPERATIONS,
  ...ACCESS_OPERATIONS,
  ...PEOPLE_OPERATIONS,
  ...SIGN_ON_OPERATIONS,
  ...WEBHOOK_OPERATIONS,
  ...SHARE_OPERATIONS,
  ...AUDIT_OPERATIONS,
]
