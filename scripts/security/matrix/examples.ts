import { ATTRIBUTION_EXAMPLES } from './attribution-examples'
import type { Examples } from './example'
import { PEOPLE_EXAMPLES } from './people-examples'
import { RECORD_EXAMPLES } from './record-examples'
import { RULE_EXAMPLES } from './rule-examples'
import { WEBHOOK_EXAMPLES } from './webhook-examples'

/** How every route is asked, by the name it has in the matrix. */
export const EXAMPLES: Examples = {
  ...RECORD_EXAMPLES,
  ...RULE_EXAMPLES,
  ...PEOPLE_EXAMPLES,
  ...ATTRIBUTION_EXAMPLES,
  ...WEBHOOK_EXAMPLES,
}
