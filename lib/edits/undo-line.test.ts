import { expect, test } from 'vitest'
import type { HistoryLine } from '@/lib/audit/history'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { undoLine } from './undo-line'

const line = (before: HistoryLine['before'], after: HistoryLine['after'], action = 'incident.edited') =>
  ({ id: '1', at: '', actor: 'Ana', action, before, after, version: null }) satisfies HistoryLine
const is = (over: Partial<IncidentDetail>) => ({ words: {}, ...over }) as IncidentDetail
const told = (told: string | null) => ({ by: 'Ana', at: '', told, isNews: false })

test('an edit that still stands can be taken back: to what was, or to what its sender says', () => {
  const edited = line({ severity: 'SEV3', mode: null }, { severity: 'SEV1', mode: 'OTHER' })
  const now = is({ severity: 'SEV1', mode: 'OTHER', words: { severity: told('SEV3'), mode: told('CAPACITY') } })

  expect(undoLine(edited, now)?.wish).toEqual({ severity: { value: 'SEV3', back: true }, mode: { value: null } })
})

test('what is another by now, what is no edit, and what names a person is left', () => {
  expect(undoLine(line({ severity: 'SEV3' }, { severity: 'SEV1' }), is({ severity: 'SEV2' }))).toBeNull()
  expect(undoLine(line({}, { as: 'DUPLICATE' }, 'incident.set-aside'), is({}))).toBeNull()
  expect(undoLine(line({ assigneeEmail: 'ana' }, { assigneeEmail: 'mei' }), is({ assigneeId: 'x' }))).toBeNull()
})

test('a time is the same however it was written', () => {
  const edited = line({ resolvedAt: null }, { resolvedAt: '2026-03-05T15:00:00Z' })

  expect(undoLine(edited, is({ resolvedAt: '2026-03-05T15:00:00.000Z' }))?.wish).toEqual({
    resolvedAt: { value: null, back: true },
  })
})
