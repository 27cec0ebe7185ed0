import { count, hours, outOf, ratio, share } from '@/lib/format'
import { LISTED_ORIGINS, ORIGIN_LABELS } from '@/lib/origins/label'
import type { Figures, RateOfWeek } from './figures'
import type { Frozen } from './week-review'
import { countOf } from './words'

/** The figures that are others by now than when the review was frozen, in the order in which the page has them. */
export function differencesOf(frozen: Figures, now: Figures): Frozen['differences'] {
  const then = wordsOf(frozen)
  return wordsOf(now).flatMap(([name, words], at) => {
    const was = then[at]![1]
    return was === words ? [] : [{ name, frozen: was, now: words }]
  })
}

function wordsOf({
  incidents,
  critical,
  severities,
  failures,
  origins,
  ratio: of,
  hours: worked,
}: Figures): [string, string][] {
  return [
    ['Incidents', countOf(incidents.now)],
    ['Critical incidents', countOf(critical.now)],
    ...severities.map(({ severity, now }): [string, string] => [
      `${severity ?? 'Severity not given'} incidents`,
      countOf(now),
    ]),
    ['Failed changes', failed(failures)],
    ...LISTED_ORIGINS.map((origin): [string, string] => [
      `Failed changes, ${ORIGIN_LABELS[origin]}`,
      failed(origins[origin]),
    ]),
    ['Ratio over 27 weeks', ratio(of.value)],
    ['SRE hours', hours(worked.now.hours)],
    ['Share of the SRE week', share(worked.now.share)],
    ['SREs who logged', worked.now.loggedBy === null ? 'withheld' : count(worked.now.loggedBy)],
  ]
}

const failed = ({ now }: RateOfWeek) => (now.failed === null ? 'withheld' : outOf(now.failed, now.mature))
