import { describe, expect, test } from 'vitest'
import type { Suggestion } from '@/lib/causes/suggestion'
import type { CauseLink, Certainty, IncidentDetail } from '@/lib/incidents/incident'
import { firstSuspect } from './first-suspect'

const link = (changeId: string, certainty: Certainty) => ({ changeId, certainty }) as CauseLink
const incident = (...causes: CauseLink[]) => ({ causes }) as IncidentDetail
const suggested = (id: string) => ({ change: { id } }) as Suggestion
const first = (held: IncidentDetail, ...ids: string[]) => firstSuspect(held, ids.map(suggested))

describe('what one key confirms', () => {
  test('is the likeliest of what is suggested', () => {
    expect(first(incident(), 'a', 'b')).toMatchObject({ subject: { changeId: 'a' }, from: 'suggestion' })
  })

  test('is what somebody suspects already, and not what was ruled out', () => {
    const held = incident(link('a', 'RULED_OUT'), link('b', 'SUSPECTED'))
    expect(first(held, 'c')).toEqual({ subject: expect.objectContaining({ changeId: 'b' }) })
    expect(first(incident(link('a', 'RULED_OUT')), 'a')).toBeNull()
  })

  test('is nothing where a cause is confirmed, or nothing fits', () => {
    expect(first(incident(link('a', 'CONFIRMED')), 'b')).toBeNull()
    expect(first(incident())).toBeNull()
  })
})
