import { expect, test } from 'vitest'
import { heldEvidence, sentEvidence } from './read-row'

test('nothing stands for what is absent', () => {
  expect(heldEvidence({ kind: 'SESSION', tool: null, model: '', aiLines: null })).toEqual({ kind: 'SESSION' })
})

test('a kind we do not know weighs by its lines alone', () => {
  expect(heldEvidence({ kind: 'INLINE_ACCEPT', aiLines: 12 })).toEqual({ kind: 'LINES', aiLines: 12 })
  expect(heldEvidence({ kind: 'INLINE_ACCEPT' })).toBeNull()
})

test.each(['PERSON', 'POLICY'])('a sender who claims %s has declared', (kind) => {
  expect(sentEvidence({ kind, detail: 'HUMAN' })).toEqual({ kind: 'DECLARED', detail: 'HUMAN' })
  expect(heldEvidence({ kind, detail: 'HUMAN' })).toEqual({ kind, detail: 'HUMAN' })
})
