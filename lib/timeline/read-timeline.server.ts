import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { openSince } from '@/lib/incidents/open-since.server'
import { requireIncident } from '@/lib/incidents/read.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { entriesOf, entryOf } from './entries-of.server'
import type { TimelineEntry } from './entry'
import { missingIn } from './missing'
import { readAutomatic } from './read-automatic.server'
import type { Timeline, TimelineItem } from './timeline'

/** What happened in an incident, as far as this actor may learn of it. */
export async function readTimeline(name: string, actor: Actor): Promise<Timeline> {
  const incident = await requireIncident(name, actor)
  const since = await openSince(incident.id, actor)
  const [automatic, entries, timeZone] = await Promise.all([
    readAutomatic(incident, actor),
    entriesOf(db(), incident.id, since),
    zoneFor(actor),
  ])
  const items: TimelineItem[] = [...automatic, ...entries.map((entry) => ({ ...entry, kind: 'ENTRY' as const }))]
  items.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
  return { items, missing: missingIn(incident), timeZone }
}

export async function readTimelineEntry(name: string, id: string, actor: Actor): Promise<TimelineEntry> {
  const incident = await requireIncident(name, actor)
  return entryOf(db(), incident.id, id, await openSince(incident.id, actor))
}
