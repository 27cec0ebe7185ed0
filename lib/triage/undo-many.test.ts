import { expect, test } from 'vitest'
import type { Incident } from '@/lib/incidents/incident'
import { undoMany } from './undo-many'

const row = (key: string, over: Partial<Incident> = {}) =>
  ({ key, severity: null, status: 'OPEN', ...over }) as Incident
const done = (index: number, spoken: ('severity' | 'status')[] = []) => ({
  index,
  status: 200,
  incident: '',
  version: 7,
  spoken,
})

test('an undo of several gives somebody’s word back where there was one, else the sender’s, and leaves what was refused', () => {
  const before = [row('INC-1'), row('INC-2', { severity: 'SEV3' }), row('INC-3')]
  const refused = { index: 2, status: 409, incident: 'INC-3', detail: 'no' }

  expect(undoMany('severity', before, [done(0), done(1, ['severity']), refused])).toEqual([
    { incident: 'INC-1', version: 7, edit: { takeBack: ['severity'] } },
    { incident: 'INC-2', version: 7, edit: { severity: 'SEV3' } },
  ])
})

test('with a status go the times that it set', () => {
  const [item] = undoMany('status', [row('INC-1', { resolvedAt: null })], [done(0, ['status'])])
  expect(item?.edit).toEqual({ status: 'OPEN', takeBack: ['acknowledgedAt', 'mitigatedAt', 'resolvedAt'] })
})
