import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { readTold } from '@/lib/edits/read-told.server'
import { readWords } from '@/lib/edits/read-words.server'
import { wordsOf } from '@/lib/edits/words-of'
import { AppError } from '@/lib/errors'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { readSnooze } from '@/lib/snoozes/read-snooze.server'
import { readWorkOn } from '@/lib/work/read-work-on.server'
import { totalOf } from '@/lib/work/total-of'
import { findIncident } from './find.server'
import type { Incident, IncidentDetail } from './incident'
import { readCauses, readWaitingCauses } from './read-causes.server'

/** The incident with its causes and the work it took. Its ETag is its version. */
export async function readIncident(name: string, actor: Actor): Promise<IncidentDetail> {
  const incident = await requireIncident(name, actor)
  const [causes, waiting, work, told, words, snoozedUntil, timeZone] = await Promise.all([
    readCauses(incident.id),
    readWaitingCauses(incident.id),
    readWorkOn(incident.id, actor),
    readTold(db(), incident),
    readWords(db(), [incident.id]),
    readSnooze(incident.id, actor),
    zoneFor(actor),
  ])
  return {
    ...incident,
    causes,
    waiting,
    work,
    workTotal: totalOf(work),
    words: wordsOf(words.get(incident.id) ?? [], told),
    snoozedUntil,
    timeZone,
  }
}

export async function requireIncident(name: string, actor: Actor): Promise<Incident> {
  const incident = await findIncident(name, actor)
  if (!incident) throw new AppError('not-found', 'There is no such incident.')
  return incident
}
