import { count, MISSING, outOf } from '@/lib/format'
import { dayRange, longDay } from '@/lib/format-time'
import { IMPACT_WORDS } from '@/lib/incidents/words'
import { ORIGIN_LABELS, STACKED_ORIGINS } from '@/lib/origins/label'
import type { Origin } from '@/lib/origins/origin'
import { addDays } from '@/lib/time/day'
import { dayAt } from '@/lib/time/zone'
import { type ChartTable, numberCell, textCell } from '../chart-table'
import { incidentsHref, type Narrowing } from '../rows'
import type { Register, RegisteredImpact, RegisterRow } from './register'
import { REGISTER_DAYS } from './register-days'

export type ImpactRow = {
  id: string
  label: string
  href: string
  incidents: string
  /** Parts of the bar, as shares of the longest. */
  parts: { origin: Origin; from: number; to: number; words: string; href: string }[]
  days: string
  why: string
}

export function impactRows(register: Register): ImpactRow[] {
  const most = Math.max(1, ...register.impacts.map(({ incidents }) => incidents ?? 0))
  return register.impacts.map((row) => ({
    id: row.impact,
    label: IMPACT_WORDS[row.impact],
    href: open(register, { impact: row.impact }),
    incidents: row.incidents === null ? MISSING : count(row.incidents),
    parts: partsOf(register, row, most),
    days: daysOf(register, row),
    why: row.why ?? '',
  }))
}

function partsOf(register: Register, { impact, byOrigin }: RegisterRow, most: number): ImpactRow['parts'] {
  let before = 0
  return STACKED_ORIGINS.flatMap((origin) => {
    const incidents = byOrigin?.[origin] ?? 0
    const from = before / most
    before += incidents
    const words = `${ORIGIN_LABELS[origin]} ${count(incidents)}`
    return incidents === 0 ? [] : [{ origin, from, to: before / most, words, href: open(register, { impact, origin }) }]
  })
}

function daysOf({ timeZone }: Register, { first, last }: RegisterRow): string {
  if (!first || !last) return ''
  return dayRange(dayAt(new Date(first), timeZone), dayAt(new Date(last), timeZone))
}

export function registerFinding({ impacts, to }: Register): string {
  const days = `in the ${REGISTER_DAYS} days to ${longDay(addDays(to, -1))}`
  if (impacts.some(({ incidents }) => incidents === null))
    return impacts.every(({ why }) => why?.startsWith('no incidents'))
      ? `No incident of any kind is recorded ${days}.`
      : 'Too few changes here to tell of single incidents.'

  const some = impacts.filter(({ incidents }) => incidents !== 0)
  if (some.length === 0) return `No security, integration, compliance or data-integrity incident is recorded ${days}.`

  const kinds = some.map(({ impact, incidents }) => `${count(incidents!)} ${NAMES[impact]}`)
  const all = some.reduce((sum, { incidents }) => sum + incidents!, 0)
  const counted = `${listed(kinds)} ${all === 1 ? 'incident' : 'incidents'} began ${days}`
  if (some.some(({ byOrigin }) => byOrigin === null)) return `${counted}.`

  const ai = some.reduce((sum, { byOrigin }) => sum + byOrigin!.AI, 0)
  const isKnown = some.every(({ byOrigin }) => byOrigin!.UNKNOWN === 0)
  return `${counted}, ${ai === 0 ? 'none' : count(ai)} of them ${isKnown ? '' : 'known to be '}in AI-written code.`
}

const NAMES: Record<RegisteredImpact, string> = {
  SECURITY: 'security',
  INTEGRATION: 'integration',
  COMPLIANCE: 'compliance',
  DATA_INTEGRITY: 'data-integrity',
}

function listed(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export function registerNote({ recorded, unsaid }: Register): string {
  const survey =
    'A survey asked organisations whether they had a new one within six months, and three in ten said yes. Yours is one organisation: it has a list and no share.'
  const silent =
    recorded && unsaid ? ` ${outOf(unsaid, recorded)} incidents of these days say nothing of their impact.` : ''
  return `${survey} Incidents of every severity, counted.${silent}`
}

export function registerTable(register: Register): ChartTable {
  return {
    name: `register-${register.from}-${register.to}`,
    caption: `Incidents of four impacts in ${REGISTER_DAYS} days, by origin of the code`,
    columns: [
      { name: 'Impact', numeric: false },
      ...['Incidents', ...STACKED_ORIGINS.map((origin) => ORIGIN_LABELS[origin])].map((name) => ({
        name,
        numeric: true,
      })),
      ...[`First, ${register.timeZone}`, 'Last', 'Note'].map((name) => ({ name, numeric: false })),
    ],
    rows: register.impacts.map(({ impact, incidents, byOrigin, first, last, why }) => [
      textCell(IMPACT_WORDS[impact]),
      numberOf(incidents, open(register, { impact })),
      ...STACKED_ORIGINS.map((origin) => numberOf(byOrigin?.[origin] ?? null, open(register, { impact, origin }))),
      ...[first, last].map((at) => textCell(at ? dayAt(new Date(at), register.timeZone) : MISSING)),
      textCell(why ?? ''),
    ]),
  }
}

function numberOf(value: number | null, href: string) {
  return numberCell(value, value === null ? MISSING : count(value), value ? href : undefined)
}

/** Its own days, not those asked for. */
function open({ query, from, to }: Register, narrowing: Narrowing): string {
  return incidentsHref({ ...query, severity: 'all' }, { from, to, ...narrowing })
}
