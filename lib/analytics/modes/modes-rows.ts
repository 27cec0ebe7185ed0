import { count, counted, MISSING, outOf, share } from '@/lib/format'
import type { FailureMode } from '@/lib/incidents/incident'
import { MODE_WORDS, MODES } from '@/lib/incidents/words'
import { LISTED_ORIGINS, ORIGIN_LABELS } from '@/lib/origins/label'
import type { Origin } from '@/lib/origins/origin'
import { type ChartTable, numberCell, textCell } from '../chart-table'
import { incidentsHref, type Narrowing } from '../rows'
import { isToCome, TO_COME } from '../to-come'
import type { ModeCell, Modes } from './modes'

export const MODE_NOT_SAID = 'Not said'

export type ModeRow = {
  id: string
  label: string
  href: string
  /** `share` is of the incidents of the origin; null where they are withheld. */
  cells: { origin: Origin; incidents: number | null; share: number; words: string; href: string }[]
  silent: { text: string; href: string | null }
}

export type ModeHead = { origin: Origin; label: string; incidents: string; changes: string; why: string; href: string }

type Known = { mode: ModeCell['mode']; cells: ModeCell[] }

/** Every mode that occurred, the most frequent first, and what nobody said last. */
export function modeRows(modes: Modes): ModeRow[] {
  return occurring(modes).map(({ mode, cells }) => {
    const narrowing = { mode: mode ?? ('NOT_SAID' as const) }
    return {
      id: narrowing.mode,
      label: mode ? MODE_WORDS[mode] : MODE_NOT_SAID,
      href: open(modes, narrowing),
      cells: LISTED_ORIGINS.map((origin) => cellOf(modes, cells, origin, narrowing)),
      silent: silentOf(modes, cells, narrowing),
    }
  })
}

function cellOf(modes: Modes, cells: ModeCell[], origin: Origin, narrowing: Narrowing): ModeRow['cells'][number] {
  const whole = modes.origins[origin]
  const incidents = whole.why ? null : (cells.find((cell) => cell.origin === origin)?.incidents ?? 0)
  const part = incidents && whole.incidents ? incidents / whole.incidents : 0
  return {
    origin,
    incidents,
    share: part,
    words: incidents ? `${count(incidents)}, ${share(part)} of those in ${ORIGIN_LABELS[origin]}` : '',
    href: open(modes, { ...narrowing, origin }),
  }
}

function silentOf(modes: Modes, cells: ModeCell[], narrowing: Narrowing): ModeRow['silent'] {
  const said = sum(cells, 'silenceSaid')
  if (said === 0) return { text: MISSING, href: null }
  const silent = cells.reduce((total, cell) => total + (cell.silent ?? 0), 0)
  return { text: outOf(silent, said), href: silent > 0 ? open(modes, { ...narrowing, silent: 'yes' }) : null }
}

export function modeHeads(modes: Modes): ModeHead[] {
  return LISTED_ORIGINS.map((origin) => {
    const { incidents, mature, why } = modes.origins[origin]
    return {
      origin,
      label: ORIGIN_LABELS[origin],
      incidents: incidents === null ? MISSING : count(incidents),
      changes: count(mature),
      why: why ?? '',
      href: open(modes, { origin }),
    }
  })
}

/** Whether failures of AI-written code scatter, as many ways as there are, beside those of what is known to be human. */
export function modesFinding(modes: Modes): string {
  const { AI, HUMAN } = modes.origins
  if (isToCome(modes)) return `${TO_COME}, so nothing failed in them.`
  if (AI.why) return 'Too few incidents in AI-written code here to say how they failed.'
  const ai = spread(modes, 'AI')
  if (!ai)
    return AI.incidents === 0
      ? noneInAi(modes)
      : `Nobody said of the ${counted(AI.incidents ?? 0, 'incident')} in AI-written code how ${AI.incidents === 1 ? 'it' : 'they'} failed.`

  const human = HUMAN.why ? null : spread(modes, 'HUMAN')
  const beside = human ? ` In human-written code they failed in ${human.ways}, ${human.most}.` : ''
  return `Incidents in AI-written code failed in ${ai.ways} of ${MODES.length} ways, ${ai.most}.${beside}`
}

/** Incidents whose code nobody knows the origin of may well be in it. */
function noneInAi({ origins }: Modes): string {
  if (Object.values(origins).every(({ incidents }) => incidents === 0)) return 'No incident began in this range.'
  return origins.UNKNOWN.incidents === 0
    ? 'No incident in AI-written code began in this range.'
    : 'No incident that began in this range is known to be in AI-written code.'
}

function spread(modes: Modes, origin: Origin): { ways: string; most: string } | null {
  const cells = modes.cells.filter((cell) => cell.origin === origin && cell.mode !== null)
  const all = sum(cells, 'incidents')
  const [most] = [...cells].sort((a, b) => b.incidents - a.incidents)
  if (!most) return null
  return {
    ways: count(cells.length),
    most: `most often by ${MODE_IN_SENTENCE[most.mode!]} (${outOf(most.incidents, all)})`,
  }
}

const MODE_IN_SENTENCE = Object.fromEntries(
  MODES.map((mode) => [mode, mode === 'DEPRECATED_API' ? 'a deprecated API' : MODE_WORDS[mode].toLowerCase()]),
) as Record<FailureMode, string>

export function modesNote(modes: Modes): string {
  const silent = modes.cells.reduce((total, cell) => total + (cell.silent ?? 0), 0)
  const said = sum(modes.cells, 'silenceSaid')
  const all = sum(modes.cells, 'incidents')
  const unsaid = all - said
  const silence =
    said === 0
      ? ' Nobody said of any whether it failed silently.'
      : ` ${outOf(silent, said)} failed silently${unsaid > 0 ? `; of ${count(unsaid)} nobody said` : ''}.`
  return `Incidents of every severity, counted. Bars are shares of the incidents of the same origin; how often an origin fails is told by the rates above.${all === 0 ? '' : silence}`
}

export function modesTable(modes: Modes): ChartTable {
  return {
    name: `failure-modes-by-origin-${modes.query.from}-${modes.query.to}`,
    caption: 'Incidents by failure mode and origin of the code',
    columns: [
      ...['Mode', 'Origin'].map((name) => ({ name, numeric: false })),
      ...['Incidents', 'Critical', 'Silent', 'Silence said', 'Mature changes of the origin'].map((name) => ({
        name,
        numeric: true,
      })),
      { name: 'Note', numeric: false },
    ],
    rows: [...occurring(modes).flatMap(({ cells }) => cells.map((cell) => cellRow(modes, cell))), ...totals(modes)],
  }
}

function cellRow(modes: Modes, { mode, origin, incidents, critical, silent, silenceSaid }: ModeCell) {
  return [
    textCell(mode ? MODE_WORDS[mode] : MODE_NOT_SAID),
    textCell(ORIGIN_LABELS[origin]),
    numberCell(incidents, count(incidents), open(modes, { mode: mode ?? 'NOT_SAID', origin })),
    ...[critical, silent, silenceSaid].map(numberOf),
    numberOf(modes.origins[origin].mature),
    textCell(''),
  ]
}

function totals(modes: Modes) {
  return LISTED_ORIGINS.map((origin) => {
    const { incidents, critical, silent, silenceSaid, mature, why } = modes.origins[origin]
    return [
      textCell('All'),
      textCell(ORIGIN_LABELS[origin]),
      numberCell(incidents, incidents === null ? MISSING : count(incidents), open(modes, { origin })),
      ...[critical, silent, silenceSaid, mature].map(numberOf),
      textCell(why ?? ''),
    ]
  })
}

function numberOf(value: number | null) {
  return numberCell(value, value === null ? MISSING : count(value))
}

function occurring({ cells }: Modes): Known[] {
  return [...MODES, null]
    .map((mode) => ({ mode, cells: cells.filter((cell) => cell.mode === mode) }))
    .filter(({ cells: own }) => own.length > 0)
    .sort(
      (a, b) =>
        Number(a.mode === null) - Number(b.mode === null) || sum(b.cells, 'incidents') - sum(a.cells, 'incidents'),
    )
}

function sum(cells: readonly ModeCell[], of: 'incidents' | 'silenceSaid'): number {
  return cells.reduce((total, cell) => total + cell[of], 0)
}

function open({ query }: Modes, narrowing: Narrowing): string {
  return incidentsHref({ ...query, severity: 'all' }, narrowing)
}
