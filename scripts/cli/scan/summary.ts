import type { ItemResult, Outcome } from '@/lib/ingest/batch'
import type { NoteCounts } from '@/lib/git/line-claims.server'
import { ORIGINS } from '@/lib/origins/origin'
import { toolName } from '@/lib/origins/tools/table'
import { UNKNOWN_TOOL, type Tally } from './tally'

export type Rejected = { externalId: string; errors: NonNullable<ItemResult['errors']> }

export type Summary = {
  repository: string
  head: string | null
  seconds: number
  commits: Tally['commits']
  changes: Tally['changes']
  failures: Tally['failures']
  /** Null for a repository without commits. */
  notes: NoteCounts | null
  traces: { records: number; unplaced: number; unreadable: number } | null
  /** Null when nothing was meant to be sent. */
  sent: Record<Outcome, number> | null
  rejected: Rejected[]
}

const number = new Intl.NumberFormat('en')
const MOST_SHOWN = 10

export function summaryText(summary: Summary): string[] {
  const { commits, changes, failures, repository, seconds } = summary

  return [
    `${repository}: read ${count(commits.read, 'commit')} in ${seconds.toFixed(1)} s, ${number.format(commits.withSignal)} of them marked by a tool.`,
    `${count(changes.found, 'change')}, ${number.format(changes.attested)} of them with attested lines. ${count(failures.REVERTED, 'revert')}, ${count(failures.FIXED, 'fix', 'fixes')} of a named commit.`,
    ...(changes.telemetryRead > 0
      ? [
          `${count(changes.telemetryFound, 'change')} of ${number.format(changes.telemetryRead)} whose lines were read add logs, traces or alerts.`,
        ]
      : []),
    ...noteLines(summary),
    ...note(changes.sentBefore, 'sent by an earlier scan and left out; --all sends them too'),
    ...note(changes.undated, 'left out: their commits carry a date outside the years 1990 to 2099'),
    ...originTable(summary),
    ...toolTable(summary),
    ...sentLines(summary),
  ]
}

function noteLines({ notes, traces }: Summary): string[] {
  const n = number.format
  const ofNotes =
    notes && notes.found > 0
      ? `${count(notes.found, 'git note')}: ${n(notes.read)} read, ${n(notes.squashed)} of squashed commits, ${n(notes.orphaned)} of commits not in this history, ${n(notes.onMerges)} on merges, ${n(notes.silent)} attest no line added, ${n(notes.unreadable)} unreadable.`
      : null
  const ofTraces =
    traces && traces.records + traces.unreadable > 0
      ? `${count(traces.records, 'agent trace')}: ${n(traces.unplaced)} of commits that cannot be told, ${n(traces.unreadable)} unreadable.`
      : null

  return [ofNotes, ofTraces].filter((line) => line !== null)
}

function originTable({ changes }: Summary): string[] {
  return ['', row('Origin', '', 'changes'), ...ORIGINS.map((o) => row(o, '', number.format(changes.byOrigin[o])))]
}

function toolTable({ commits, changes }: Summary): string[] {
  const tools = [...new Set([...Object.keys(commits.byTool), ...Object.keys(changes.byTool)])]
  if (tools.length === 0) return []
  const rows = tools
    .map(
      (tool) =>
        [
          tool === UNKNOWN_TOOL ? 'not named' : toolName(tool),
          commits.byTool[tool] ?? 0,
          changes.byTool[tool] ?? 0,
        ] as const,
    )
    .sort((a, b) => b[1] - a[1] || b[2] - a[2])

  return [
    '',
    row('Tool', 'commits', 'changes'),
    ...rows.map(([name, c, k]) => row(name, number.format(c), number.format(k))),
  ]
}

function row(name: string, commits: string, changes: string): string {
  return `${name.padEnd(24)}${commits.padStart(10)}${changes.padStart(10)}`
}

function sentLines({ sent, rejected }: Summary): string[] {
  if (!sent) return ['', 'Nothing was sent.']
  const outcomes = Object.entries(sent).map(([outcome, times]) => `${number.format(times)} ${outcome}`)
  const shown = rejected.slice(0, MOST_SHOWN).map(({ externalId, errors }) => {
    const why = errors.map(({ pointer, detail }) => `${pointer} ${detail}`.trim()).join('; ')
    return `  ${externalId}: ${why || 'no reason given'}`
  })

  return ['', `Sent: ${outcomes.join(', ')}.`, ...shown, ...note(rejected.length - shown.length, 'rejected besides')]
}

function note(times: number, what: string): string[] {
  return times > 0 ? [`${number.format(times)} ${what}.`] : []
}

function count(times: number, noun: string, several = `${noun}s`): string {
  return `${number.format(times)} ${times === 1 ? noun : several}`
}
