import { ACCESS_OPERATIONS } from './access-operations'
import { ATTRIBUTION_OPERATIONS } from './attribution-operations'
import { AUDIT_OPERATIONS } from './audit-operations'
import { DIGEST_OPERATIONS } from './digest-operations'
import { EDIT_OPERATIONS } from './edit-operations'
import { IMPORT_OPERATIONS } from './import-operations'
import { LIVE_OPERATIONS } from './live-operations'
import { NOTIFICATION_OPERATIONS } from './notification-operations'
import type { Operation } from './operation'
import { PEOPLE_OPERATIONS } from './people-operations'
import { RECORD_OPERATIONS } from './record-operations'
import { RULE_OPERATIONS } from './rule-operations'
import { SAID_OPERATIONS } from './said-operations'
import { SHARE_OPERATIONS } from './share-operations'
import { SIGN_ON_OPERATIONS } from './sign-on-operations'
import { SPOT_CHECK_OPERATIONS } from './spot-check-operations'
import { VIEW_OPERATIONS } from './view-operations'
import { WEBHOOK_OPERATIONS } from './webhook-operations'
import { WEEKLY_REVIEW_OPERATIONS } from './weekly-review-operations'
import { WORK_OPERATIONS } from './work-operations'

/** Everything under /api/v1, in the order in which the documentation tells it. */
export const OPERATIONS: Operation[] = [
  ...RECORD_OPERATIONS,
  ...EDIT_OPERATIONS,
  ...WORK_OPERATIONS,
  ...SAID_OPERATIONS,
  ...VIEW_OPERATIONS,
  ...IMPORT_OPERATIONS,
  ...RULE_OPERATIONS,
  ...SPOT_CHECK_OPERATIONS,
  ...WEEKLY_REVIEW_OPERATIONS,
  ...DIGEST_OPERATIONS,
  ...NOTIFICATION_OPERATIONS,
  ...ATTRIBUTION_OPERATIONS,
  ...ACCESS_OPERATIONS,
  ...PEOPLE_OPERATIONS,
  ...SIGN_ON_OPERATIONS,
  ...WEBHOOK_OPERATIONS,
  ...SHARE_OPERATIONS,
  ...LIVE_OPERATIONS,
  ...AUDIT_OPERATIONS,
]
