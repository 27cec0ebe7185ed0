import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db/client.server'
import { CauseItem } from '@/lib/incidents/incident'
import { namedCauses } from '@/lib/incidents/named-causes'
import { readVersions } from '@/lib/ingest/inbox.server'
import { keyOf } from '@/lib/ingest/judge.server'
import { linkHeldBy, parkReferences } from '@/lib/ingest/references.server'
import { fold } from '@/lib/ingest/versions'
import type { Locked } from './lock-incident.server'

/** Links again what the sender of an incident names as its causes, where what was said here no longer stands before it. */
export async function relink(tx: Tx, { id, source, externalId }: Locked): Promise<void> {
  const key = { source, externalId }
  const versions = await readVersions(tx, 'INCIDENT', [key])
  const { causes } = fold(versions.get(keyOf(key)) ?? [])
  const named = z.array(CauseItem).safeParse(causes ?? []).data
  await parkReferences(tx, 'incident_id', [id], namedCauses(id, named))
  await linkHeldBy(tx, 'incident_id', [id])
}
