import type { z } from 'zod'
import { ChangeItem } from '@/lib/changes/change'
import { DeploymentItem } from '@/lib/deployments/deployment'
import { IncidentItem } from '@/lib/incidents/incident'
import { WorkLogItem } from '@/lib/work/work-log'
import { fieldErrors } from '@/lib/http/field-errors'
import type { ImportKind } from './fields'
import { type CellError, type Item, shownOf } from './to-item'
import type { Mapping } from './map-columns'

const CONTRACTS: Record<ImportKind, z.ZodType> = {
  incidents: IncidentItem,
  changes: ChangeItem,
  deployments: DeploymentItem,
  'work-logs': WorkLogItem,
}

/** What the way in would say of an item, by the column each word is about. */
export function contractErrors(kind: ImportKind, item: Item, mapping: Mapping): CellError[] {
  const parsed = CONTRACTS[kind].safeParse(item)
  return parsed.success ? [] : fieldErrors(parsed.error).map((error) => asCellError(error, item, mapping))
}

/** What was said of a field, as what is wrong with a cell. */
export function asCellError(
  { pointer, detail }: { pointer: string; detail: string },
  item: Item,
  mapping: Mapping,
): CellError {
  const field = pointer.split('/')[1] ?? ''
  return { field, column: mapping[field] ?? null, value: shownOf(item[field]), detail }
}
