import 'server-only'
import type { BatchAnswer } from '@/lib/ingest/batch'
import { type Ahead, foresee, type ForeseenRecord } from '@/lib/ingest/foresee.server'
import { receive } from '@/lib/ingest/receive.server'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { workLogs } from './kind.server'

export function ingestWorkLogs(items: unknown[], sender: Sender): Promise<BatchAnswer> {
  return receive(workLogs, items, sender)
}

/** What sending these would come to, and nothing is written. */
export function foreseeWorkLogs(items: unknown[], sender: Sender, ahead: Ahead): Promise<ForeseenRecord[]> {
  return foresee(workLogs, items, sender, ahead)
}
