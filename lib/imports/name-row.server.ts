import 'server-only'
import { createHash } from 'node:crypto'
import { canonical } from '@/lib/ingest/versions'
import type { Item } from './to-item'

/** A name for a row that has no id: the same words have the same, in whatever file they stand. */
export function nameRow(item: Item): string {
  return `row-${createHash('sha256').update(canonical(item)).digest('hex').slice(0, 32)}`
}
