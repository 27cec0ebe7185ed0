import { expect, test } from 'vitest'
import { addDays } from '@/lib/time/day'
import { weekOf } from '@/lib/time/week'
import { failureRateOf, originRate } from './failure-rate-factory'
import { trendBlocks } from './trend'
import { marksNote, trendMarks } from './trend-marks'

const first = addDays('2026-11-23', -7 * 20)
const answer = failureRateOf({
  query: { from: first },
  weeks: Array.from({ length: 20 }, (_, place) => {
    const from = addDays(first, 7 * place)
    const origins = {
      AI: originRate({ failed: 1, mature: 10 }),
      HUMAN: originRate({ failed: 1, mature: 20 }),
      MIXED: originRate({ failed: 0, mature: 0 }),
      UNKNOWN: originRate({ failed: 0, mature: 3, pending: 2 }),
    }
    return { week: weekOf(from), from, origins }
  }),
})
const blocks = trendBlocks(answer)
const incidentWeeks = answer.weeks.map(({ week, from }, place) => ({ week, from, incidents: place === 19 ? 3 : 1 }))
const deploymentWeeks = answer.weeks.map(({ week, from }) => ({ week, from, deployments: 5 }))
const last = blocks.at(-1)!

test('a block is marked with its deployments and with the incidents that began in it, and each opens those', () => {
  const { live, incidents } = trendMarks(blocks, answer.query, { incidentWeeks, deploymentWeeks }).at(-1)!
  const days = `from=${last.from}&to=${last.to}`

  expect(live).toMatchObject({ by: 'deployment', amount: 4 * 5 })
  expect(live!.words).toMatch(/: 20 deployments$/)
  expect(live!.href).toMatch(/^\/deployments\?/)
  expect(live!.href).toContain(`${days}&result=SUCCESS&environment=production`)
  expect(incidents).toMatchObject({ amount: 6 })
  expect(incidents!.words).toMatch(/: 6 critical incidents began$/)
  expect(incidents!.href).toMatch(/^\/incidents\?.*severity=critical/)
})

test('where no deployment was sent, what went live without one stands in, and the note says so', () => {
  const marks = trendMarks(blocks, answer.query, { incidentWeeks, deploymentWeeks: null })

  expect(marks.at(-1)!.live).toMatchObject({ by: 'change', amount: 4 * 35 })
  expect(marks.at(-1)!.live!.href).toMatch(/^\/changes\?.*outcome=live/)
  expect(marksNote(marks, answer.query)).toBe(
    'No deployments were sent for these days: triangles are changes that went live, 700 in all; numbers are critical incidents that began, 22 in all. Both open their rows.',
  )
})

test('what is not told yet is no mark, and not nought', () => {
  const marks = trendMarks(blocks, answer.query, undefined)

  expect(marks.every(({ live, incidents }) => live === null && incidents === null)).toBe(true)
  expect(marksNote(marks, answer.query)).toBe('')
})
