import { ATTRIBUTION_EXAMPLES } from './attribution-examples'
import { DIGEST_EXAMPLES } from './digest-examples'
import type { Examples } from './example'
import { IMPORT_EXAMPLES } from './import-examples'
import { NOTIFICATION_EXAMPLES } from './notification-examples'
import { PEOPLE_EXAMPLES } from './people-examples'
import { RECORD_EXAMPLES } from './record-examples'
import { RULE_EXAMPLES } from './rule-examples'
import { SAID_EXAMPLES } from './said-examples'
import { WEEKLY_EXAMPLES } from './weekly-examples'
import { VIEW_EXAMPLES } from './view-examples'
import { WEBHOOK_EXAMPLES } from './webhook-examples'
import { WORK_EXAMPLES } from './work-examples'

/** How every route is asked, by the name it has in the matrix. */
export const EXAMPLES: Examples = {
  ...RECORD_EXAMPLES,
  ...SAID_EXAMPLES,
  ...WEEKLY_EXAMPLES,
  ...DIGEST_EXAMPLES,
  ...IMPORT_EXAMPLES,
  ...NOTIFICATION_EXAMPLES,
  ...VIEW_EXAMPLES,
  ...RULE_EXAMPLES,
  ...PEOPLE_EXAMPLES,
  ...ATTRIBUTION_EXAMPLES,
  ...WEBHOOK_EXAMPLES,
  ...WORK_EXAMPLES,
}
