import type { ImportKind } from './fields'
import type { Import, ImportStatus } from './import'

export const KIND_WORDS: Record<ImportKind, string> = {
  incidents: 'Incidents',
  changes: 'Changes',
  deployments: 'Deployments',
  'work-logs': 'Hours',
}

export const IMPORT_STATUS_WORDS: Record<ImportStatus, string> = {
  UPLOADING: 'Not all here yet',
  READY: 'Waits for you',
  RUNNING: 'Under way',
  STOPPED: 'Stopped',
  DONE: 'Imported',
  FAILED: 'Failed',
  UNDOING: 'Being undone',
  UNDONE: 'Undone',
}

/** What came of an import, in a sentence. */
export function receiptOf({
  status,
  created,
  updated,
  stale,
  duplicates,
  rejected,
  removed,
  restored,
}: Import): string {
  if (status === 'UNDONE' || status === 'UNDOING')
    return `${removed} taken away, ${restored} put back as ${restored === 1 ? 'it was' : 'they were'}.`
  const parts = [
    `${created} new`,
    `${updated} changed`,
    `${duplicates} known already`,
    ...(stale > 0 ? [`${stale} older than what is known`] : []),
    ...(rejected > 0 ? [`${rejected} not taken`] : []),
  ]
  return `${parts.join(', ')}.`
}
