import 'server-only'
import { ingestChanges } from '@/lib/changes/ingest.server'
import type { BatchAnswer } from '@/lib/ingest/batch'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { titleOf } from '@/lib/git/to-change'
import type { ToldEdit } from '@/lib/vendors/fact'
import { findChangeOfRequest } from './find-change-of-request.server'

/** Adds to a change what was said of its request after the merge; null where there is no such change. */
export async function retellEdit(
  { repository, number, title, labels, at }: ToldEdit,
  sender: Sender,
): Promise<BatchAnswer | null> {
  const change = await findChangeOfRequest({ repository, number })
  if (!change) return null

  const { told } = change
  return ingestChanges([{ ...told, eventAt: at, title: titleOf(title, told.sha), labels }], sender)
}
