import type { Incident, IncidentDetail } from '@/lib/incidents/incident'
import type { IncidentEdit } from './edit'
import { type Clash, merge } from './merge'
import { type Shown, shownOf } from './shown'
import { editOf, isEmpty, type Wish } from './wish'

export type SendEdit<Held> = (edit: IncidentEdit, version: number) => Promise<Held>
/** `before`: what it was said over; null where nothing was left to say. */
export type Delivered<Held> = { before: Held | null; held: Held; clashes: Clash[] }

const MOST_TRIES = 50

/**
 * Sends what somebody wants of an incident, and where others were faster merges and sends it again: nothing that they
 * wrote is overwritten by somebody who has not seen it. `staleIn` reads from a refusal what is there by now.
 */
export async function deliver<Held extends Incident = IncidentDetail>(
  wish: Wish,
  seen: Partial<Shown>,
  latest: Held,
  send: SendEdit<Held>,
  staleIn: (error: unknown) => Held | null,
): Promise<Delivered<Held>> {
  let before = latest
  for (let tries = 1; ; tries += 1) {
    const { fits, clashes } = merge(wish, seen, shownOf(before))
    if (isEmpty(fits)) return { before: null, held: before, clashes }
    try {
      return { before, held: await send(editOf(fits), before.version), clashes }
    } catch (error) {
      const stale = staleIn(error)
      if (!stale || tries === MOST_TRIES) throw error
      before = stale
    }
  }
}
