import { expect, test } from 'vitest'
import { decideOrigin } from '@/lib/origins/decide'
import { stated, type Evidence } from '@/lib/origins/evidence'
import { evidenceOfChange } from '@/lib/origins/read-change'
import { sentEvidence } from '@/lib/origins/read-row'
import { simulate } from './organisation'

test('the evidence of every change supports just what the truth says is seen of it', () => {
  const { changes, truth } = simulate({ seed: 'marks', now: new Date('2026-11-22T12:00:00Z'), changes: 3000 })

  const decided = changes.map((change) => {
    const sent = (change.evidence ?? []).map((row) => sentEvidence(row)).filter((row): row is Evidence => row !== null)
    const declared = change.origin ? [stated('DECLARED', change.origin)] : []
    const evidence = [...evidenceOfChange(change), ...declared, ...sent]
    return decideOrigin(evidence, { linesAdded: change.linesAdded ?? 0 }).origin
  })

  expect(truth.changes.filter(({ seen }, index) => seen !== decided[index])).toEqual([])
})
