import { expect, test } from 'vitest'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { undoOf } from './undo-of'
import { editOf } from './wish'

const word = { by: 'Ana', at: '2026-03-05T14:00:00.000Z', told: null, isNews: false }
const is = (over: Partial<IncidentDetail>) => ({ words: {}, status: 'OPEN', ...over }) as IncidentDetail

test('what the sender said stands again, and what somebody had said is said again', () => {
  const before = is({ severity: 'SEV3', mode: 'OTHER', words: { mode: word } })
  const [undo] = undoOf(before, is({ severity: 'SEV1', mode: 'CAPACITY', words: { mode: word, severity: word } }))

  expect(editOf(undo!)).toEqual({ mode: 'OTHER', takeBack: ['severity'] })
})

test('the times that a status brought go with it', () => {
  const [undo] = undoOf(is({ status: 'OPEN' }), is({ status: 'RESOLVED', resolvedAt: '2026-03-05T15:00:00.000Z' }))

  expect(editOf(undo!)).toEqual({ takeBack: ['status', 'resolvedAt'] })
})

test('what was reviewed and opened again is resolved before it is reviewed', () => {
  const resolvedAt = '2026-03-05T15:00:00.000Z'
  const before = is({ status: 'REVIEWED', resolvedAt, words: { status: word } })

  expect(undoOf(before, is({ status: 'OPEN', resolvedAt: null })).map(editOf)).toEqual([
    { status: 'RESOLVED', takeBack: ['resolvedAt'] },
    { status: 'REVIEWED' },
  ])
})

test('a person is named by their id', () => {
  const before = is({ assigneeId: 'one', words: { assigneeEmail: word } })

  expect(undoOf(before, is({ assigneeId: null })).map(editOf)).toEqual([{ assigneeId: 'one' }])
})
