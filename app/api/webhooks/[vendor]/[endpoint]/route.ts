import { takeDelivery } from '@/lib/deliveries/take-delivery.server'
import { handle } from '@/lib/http/handle.server'

// POST /api/webhooks/{vendor}/{endpoint}: take in what a vendor sends. 202 once it is stored, whatever we make of it.
export const POST = handle<{ vendor: string; endpoint: string }>(async ({ request, params, requestId }) => {
  const deliveryId = await takeDelivery(request, params, requestId)

  return Response.json({ deliveryId }, { status: 202 })
})
