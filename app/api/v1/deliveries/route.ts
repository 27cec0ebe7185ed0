import { DeliveriesQuery } from '@/lib/deliveries/delivery'
import { listDeliveries } from '@/lib/deliveries/list-deliveries.server'
import { handle } from '@/lib/http/handle.server'
import { list } from '@/lib/lists/answer.server'

// GET /api/v1/deliveries: what vendors sent, the latest first, and what came of it.
export const GET = handle(list(DeliveriesQuery, listDeliveries))
