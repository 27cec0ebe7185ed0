import { expect, test } from 'vitest'
import { figuresCsv } from './csv-of'
import { aCount, aReview, rateOfWeek } from './review-factory'

const rowsOf = (text: string) => text.trim().split(/\r?\n/)

test('has a row for each figure, and as many fields in each as the head', () => {
  const [head, ...rows] = rowsOf(figuresCsv(aReview()))

  expect(head).toBe('week,figure,this week,week before,failed,of,usual from,usual to,is a change')
  for (const row of rows) expect(row.replaceAll(/"[^"]*"/g, '').split(',')).toHaveLength(9)
  expect(rows[0]).toBe('2026-W10,incidents,3,2,,,0,7.2,no')
})

test('leaves empty what is withheld or not judged, and writes no 0 for it', () => {
  const figures = {
    incidents: aCount({ limits: null, isChange: null }),
    failures: rateOfWeek({ failed: null, rate: null, why: 'withheld' }, { limits: null, isChange: null }),
    hours: {
      now: { hours: null, rosteredHours: null, share: null, loggedBy: null, sres: null },
      before: { hours: null, rosteredHours: null, share: null, loggedBy: null, sres: null },
    },
  }
  const rows = rowsOf(figuresCsv(aReview({ figures })))

  expect(rows[1]).toBe('2026-W10,incidents,3,2,,,,,not judged')
  expect(rows.find((row) => row.includes('failure rate, 7 days'))).toBe(
    '2026-W10,"failure rate, 7 days",,0.05,,40,,,not judged',
  )
  expect(rows).toContain('2026-W10,SRE hours logged,,,,,,,')
})
