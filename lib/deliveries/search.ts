import { parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { DeliveryStatus } from './delivery'
import { FailureReason } from './failure-reason'

/** What the address of the log may hold: what it is narrowed to, and which delivery is open. */
export const logSearch = {
  status: parseAsStringLiteral(DeliveryStatus.options),
  endpoint: parseAsString,
  reason: parseAsStringLiteral(FailureReason.options),
  q: parseAsString,
  cursor: parseAsString,
  delivery: parseAsString,
}
