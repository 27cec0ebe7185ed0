import { expect, test } from 'vitest'
import { AuditQuery } from './list-query'
import { auditRows } from './search'

const NOTHING = { kind: null, entity: null, actor: null, action: null, entityId: null, from: null, to: null }

test('an empty address asks for everything', () => {
  expect(auditRows(NOTHING)).toEqual({})
})

test('days that are not in order are left out, so that a wrong address is a wide one and no error', () => {
  const rows = auditRows({ ...NOTHING, kind: 'PERSON', from: '2026-02-01', to: '2026-01-01' })

  expect(rows).toEqual({ kind: 'PERSON' })
  expect(AuditQuery.safeParse(rows).success).toBe(true)
})
