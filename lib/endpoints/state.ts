import { z } from 'zod'
import type { DeliveryStatus } from '@/lib/deliveries/delivery'
import { isSilent } from '@/lib/sources/cadence'

/**
 * How a webhook does. WAITING: nothing came yet. REFUSING: what came last was turned away. FAILING: what came last could
 * not be read. SILENT: by its own cadence something should have come. ENDED: it takes nothing any more.
 */
export const EndpointState = z.enum(['WAITING', 'ARRIVING', 'REFUSING', 'FAILING', 'SILENT', 'ENDED'])
export type EndpointState = z.infer<typeof EndpointState>

type Told = {
  disabledAt: string | null
  lastDeliveryAt: string | null
  lastStatus: DeliveryStatus | null
  usualGapMs: number | null
  refused: readonly { lastAt: string }[]
}

export function stateOf(
  { disabledAt, lastDeliveryAt, lastStatus, usualGapMs, refused }: Told,
  now: string,
): EndpointState {
  if (disabledAt) return 'ENDED'
  if (refused.some(({ lastAt }) => lastAt > (lastDeliveryAt ?? ''))) return 'REFUSING'
  if (!lastDeliveryAt) return 'WAITING'
  if (lastStatus === 'FAILED') return 'FAILING'
  // One that says something now and then is not missed after a day.
  return usualGapMs !== null && isSilent(lastDeliveryAt, usualGapMs, now) ? 'SILENT' : 'ARRIVING'
}

export const STATE_WORDS: Record<EndpointState, string> = {
  WAITING: 'waiting for the first delivery',
  ARRIVING: 'arriving',
  REFUSING: 'turned away',
  FAILING: 'cannot be read',
  SILENT: 'silent',
  ENDED: 'ended',
}
