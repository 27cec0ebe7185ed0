import { type Presence, type SentFinding, type Signal, TelemetryBasis, type TelemetryFinding } from './finding'
import { telemetryOfLabels, type WordRule } from './read-labels'
import { SIGNALS } from './words-of'

export type Telemetry = { logs: Presence; traces: Presence; alerts: Presence; findings: TelemetryFinding[] }

/** What a change says of its telemetry, as its contract has it. */
export type Told = {
  labels?: readonly string[] | null
  telemetry?: {
    logs?: Presence | null
    traces?: Presence | null
    alerts?: Presence | null
    /** Given, also empty: the diff was read. */
    inDiff?: readonly SentFinding[] | null
    inDescription?: readonly SentFinding[] | null
  } | null
}

/** How many lines of the diff are kept for a signal: a few show it as well as all. */
const SHOWN = 5

/**
 * Whether a change brings logs, traces and alerts: as its sender declares, else as its description says, else its
 * labels, else its diff. A diff that was read and holds nothing is a NO; one that was not read says nothing.
 */
export function telemetryOf({ labels, telemetry }: Told, labelRules: readonly WordRule[] = []): Telemetry {
  const findings = [
    ...declared('LOGS', telemetry?.logs),
    ...declared('TRACES', telemetry?.traces),
    ...declared('ALERTS', telemetry?.alerts),
    ...(telemetry?.inDescription ?? []).map((finding) => on('DESCRIPTION', finding)),
    ...telemetryOfLabels(labels ?? [], labelRules).map((finding) => on('LABEL', finding)),
    ...(telemetry?.inDiff ? inDiff(telemetry.inDiff) : []),
  ]
  const [logs, traces, alerts] = SIGNALS.map((signal) => presenceOf(findings.filter((one) => one.signal === signal)))
  return { logs: logs!, traces: traces!, alerts: alerts!, findings }
}

function presenceOf(findings: readonly TelemetryFinding[]): Presence {
  for (const basis of TelemetryBasis.options) {
    const said = findings.filter((finding) => finding.basis === basis).map(({ presence }) => presence)
    if (said.includes('YES')) return 'YES'
    if (said.includes('NO')) return 'NO'
  }
  return 'UNKNOWN'
}

function declared(signal: Signal, presence: Presence | null | undefined): TelemetryFinding[] {
  if (!presence || presence === 'UNKNOWN') return []
  return [{ signal, presence, basis: 'DECLARED', detail: 'its sender said so', path: null }]
}

function inDiff(findings: readonly SentFinding[]): TelemetryFinding[] {
  return SIGNALS.flatMap((signal) => {
    const of = findings.filter((finding) => finding.signal === signal)
    if (of.length > 0) return of.slice(0, SHOWN).map((finding) => on('DIFF', finding))
    return [on('DIFF', { signal, presence: 'NO', detail: 'the diff was read and adds none' })]
  })
}

function on(basis: TelemetryBasis, { signal, presence, detail, path }: SentFinding): TelemetryFinding {
  return { signal, presence, basis, detail, path: path ?? null }
}
