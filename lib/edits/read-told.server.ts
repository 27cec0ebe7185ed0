import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { readVersions } from '@/lib/ingest/inbox.server'
import { keyOf } from '@/lib/ingest/judge.server'
import { fold } from '@/lib/ingest/versions'
import { Known } from './edit'

/** What the sender of an incident says of it, by all its versions. */
export async function readTold(tx: Tx, { source, externalId }: { source: string; externalId: string }): Promise<Known> {
  const key = { source, externalId }
  const versions = await readVersions(tx, 'INCIDENT', [key])
  return asKnown(fold(versions.get(keyOf(key)) ?? []))
}

/** Where a version that was taken in under an older contract no longer meets it, that field is not said. */
function asKnown(folded: Record<string, unknown>): Known {
  const broken = Known.safeParse(folded).error?.issues.map(({ path }) => String(path[0])) ?? []
  return Known.parse(Object.fromEntries(Object.entries(folded).filter(([field]) => !broken.includes(field))))
}
