import { describe, expect, test } from 'vitest'
import { timesBar, type TimesOf } from './times-bar'
import { timesFinding } from './times-finding'
import { causesFinding, leadOf } from './causes-finding'

const at = (clock: string) => `2026-11-19T${clock}:00.000Z`
const none = { detectedAt: null, acknowledgedAt: null, mitigatedAt: null, resolvedAt: null }
const whole: TimesOf = {
  startedAt: at('14:00'),
  detectedAt: at('14:10'),
  acknowledgedAt: at('14:15'),
  mitigatedAt: at('14:40'),
  resolvedAt: at('15:40'),
}
const lead = { changeId: 'x', name: '#4821', deployedAt: at('13:20') }

describe('the bar of times', () => {
  test('four phases lie between five known times, each from one end of the bar towards the other', () => {
    const bar = timesBar(whole)

    expect(bar?.spans.map(({ phase, from, to }) => [phase, from, to])).toEqual([
      ['unseen', 0, 0.1],
      ['seen', 0.1, 0.15],
      ['acting', 0.15, 0.4],
      ['watching', 0.4, 1],
    ])
    expect(bar?.spans[2]?.words).toBe('25\u00a0min acting')
  })

  test('a missing time is a gap that says so, never a phase of no length', () => {
    const bar = timesBar({ ...whole, acknowledgedAt: null })

    expect(bar?.spans[1]).toMatchObject({ phase: 'gap', words: 'acknowledged: no time given' })
    expect(bar?.marks.map(({ milestone }) => milestone)).toEqual(['started', 'detected', 'mitigated', 'resolved'])
  })

  test('without any later time there is no bar', () => {
    expect(timesBar({ ...none, startedAt: at('14:00') })).toBeNull()
    expect(timesBar({ ...none, startedAt: at('14:00'), detectedAt: at('14:00') })).toBeNull()
  })

  test('while it is open the bar runs on until now, also where only its start is known', () => {
    const open = { ...none, startedAt: at('14:00') }
    const detected = timesBar({ ...open, detectedAt: at('14:10') }, null, at('15:40'))

    expect(detected?.ends).toBe(at('15:40'))
    expect(detected?.spans.at(-1)).toEqual({ phase: 'open', from: 0.1, to: 1, words: 'still open' })
    expect(timesBar(open, null, at('15:00'))?.spans).toHaveLength(1)
  })

  test('times that contradict each other are a gap, not a phase', () => {
    const bar = timesBar({ ...whole, detectedAt: at('14:20') })

    expect(bar?.spans.map(({ phase }) => phase)).toEqual(['gap', 'gap', 'gap', 'watching'])
    expect(bar?.spans[1]?.words).toBe('times out of order')
  })

  test('labels that would lie over each other stand in tiers, the earlier one higher', () => {
    const tiers = timesBar(whole)?.marks.map(({ milestone, tier }) => [milestone, tier])

    expect(tiers).toEqual([
      ['started', 2],
      ['detected', 1],
      ['acknowledged', 0],
      ['mitigated', 0],
      ['resolved', 0],
    ])
  })

  test('a change that went out shortly before begins the bar; one from days ago does not squash it', () => {
    const near = timesBar(whole, lead)
    const far = timesBar(whole, { ...lead, deployedAt: '2026-11-12T13:20:00.000Z' })

    expect(near?.led).toMatchObject({ at: 0, words: '40\u00a0min' })
    expect(near?.marks[0]?.at).toBeCloseTo(40 / 140)
    expect(far?.led).toBeNull()
    expect(far?.begins).toBe(whole.startedAt)
  })
})

describe('the times in a sentence', () => {
  test('what is known is said', () => {
    expect(timesFinding(whole, 'RESOLVED', lead)).toBe(
      'Unseen for 10\u00a0min, restored after 40\u00a0min. It began 40\u00a0min after #4821 went out.',
    )
  })

  test.each([
    ['OPEN', 'When it was noticed is not known, not restored yet.'],
    ['RESOLVED', 'When it was noticed is not known, restored at a time nobody gave.'],
  ] as const)('what is not known of a %s incident is said too', (status, words) => {
    expect(timesFinding({ ...none, startedAt: at('14:00') }, status)).toBe(words)
  })

  test('a change that went out afterwards is not what it began after', () => {
    expect(timesFinding(whole, 'RESOLVED', { ...lead, deployedAt: at('16:00') })).not.toContain('#4821')
  })
})

describe('the causes in a sentence', () => {
  const linked = (...certainties: ('CONFIRMED' | 'SUSPECTED' | 'RULED_OUT')[]) => ({
    causes: certainties.map((certainty) => ({ certainty })),
    waiting: [],
    noCodeChange: false,
  })

  test.each([
    [linked('CONFIRMED', 'SUSPECTED'), 'One change is confirmed as its cause.'],
    [linked('CONFIRMED', 'CONFIRMED'), '2 changes are confirmed as its cause.'],
    [linked('SUSPECTED'), 'One change is suspected; nobody has confirmed it.'],
    [linked('RULED_OUT'), 'What was suspected is ruled out.'],
    [linked(), 'No change is linked to it yet.'],
    [{ ...linked(), waiting: [1] }, 'The change named as its cause has not been seen yet.'],
    [{ ...linked('SUSPECTED'), noCodeChange: true }, 'No change of code did it.'],
  ])('%j', (incident, words) => {
    expect(causesFinding(incident)).toBe(words)
  })

  test('the lead is the confirmed change that went live last before it began', () => {
    const cause = (name: string, deployedAt: string | null, certainty: string) => ({
      title: name,
      deployedAt,
      certainty,
    })
    const causes = [
      cause('early', at('10:00'), 'CONFIRMED'),
      cause('last', at('12:00'), 'CONFIRMED'),
      cause('nearer, suspected', at('13:00'), 'SUSPECTED'),
      cause('afterwards', at('18:00'), 'CONFIRMED'),
      cause('never', null, 'CONFIRMED'),
    ]

    expect(leadOf({ causes, startedAt: at('14:00') } as never)?.title).toBe('last')
  })
})
