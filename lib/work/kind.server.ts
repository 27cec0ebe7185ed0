import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import type { Folded, RecordKind } from '@/lib/ingest/record-kind.server'
import { linkHeldBy, parkReferences } from '@/lib/ingest/references.server'
import { canonical } from '@/lib/ingest/versions'
import { linkableBy } from '@/lib/incidents/visible.server'
import { notTheirs } from './not-theirs.server'
import { WorkLogItem } from './work-log'

/** What the way in must know of work. */
export const workLogs: RecordKind<WorkLogItem> = {
  name: 'WORK_LOG',
  entity: 'work-log',
  contract: WorkLogItem,
  touches: ({ personEmail }) => ({ kind: 'work-log', email: personEmail.toLowerCase() }),
  table: 'work_logs',
  columns: {
    person_id: 'uuid',
    team_id: 'uuid',
    minutes: 'int',
    started_at: 'timestamptz',
    activity: '"Activity"',
    note: 'text',
  },
  names: ({ team, personEmail, personName }, wanted) => {
    if (team) wanted.team.add(team)
    wanted.person.set(personEmail.toLowerCase(), personName ?? null)
  },
  row: (item, names) => ({
    person_id: names.person(item.personEmail),
    team_id: names.team(item.team),
    minutes: item.minutes,
    started_at: item.startedAt,
    activity: item.activity ?? 'OTHER',
    note: item.note,
  }),
  closedTo: notTheirs,
  writeParts: (tx, records, { actor }) => writeSubjects(tx, records, actor),
}

/** What the work was for, in place of what it was for before. */
async function writeSubjects(tx: Tx, records: Folded<WorkLogItem>[], actor: Actor): Promise<void> {
  const changed = records.filter(({ item, before }) => subjectOf(item) !== subjectOf(before))
  if (changed.length === 0) return

  const ids = changed.map(({ id }) => id)
  const old = changed.filter(({ before }) => before !== null).map(({ id }) => id)
  if (old.length > 0)
    await tx.workLog.updateMany({ where: { id: { in: old } }, data: { incidentId: null, changeId: null } })

  const refs = changed.flatMap(({ id: holder, item: { incident, change } }) => [
    ...(incident ? [{ holder, incident }] : []),
    ...(change ? [{ holder, change }] : []),
  ])
  await parkReferences(tx, 'work_log_id', ids, refs, linkableBy(actor))
  // In place of earlier links, so that nobody sees the entry without any.
  if (old.length > 0) await linkHeldBy(tx, 'work_log_id', ids)
}

function subjectOf(item: WorkLogItem | null): string {
  return canonical([item?.incident, item?.change])
}
