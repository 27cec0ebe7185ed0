import { Fact, NotSaid } from '@/components/ui/facts'
import type { ChangeDetail } from '@/lib/changes/change'
import type { Presence, TelemetryFinding } from '@/lib/telemetry/finding'
import { findingInWords, PRESENCE_WORDS, SIGNAL_WORDS } from '@/lib/telemetry/words'
import { SIGNALS } from '@/lib/telemetry/words-of'

/** Whether the change brings logs, traces and alerts, each with what that rests on. */
export function TelemetryFacts({ telemetry }: { telemetry: ChangeDetail['telemetry'] }) {
  const presences = { LOGS: telemetry.logs, TRACES: telemetry.traces, ALERTS: telemetry.alerts }

  return SIGNALS.map((signal) => {
    const findings = telemetry.findings.filter((finding) => finding.signal === signal)
    return (
      <Fact key={signal} name={SIGNAL_WORDS[signal]} from={findings.length > 0 && <Findings findings={findings} />}>
        <Answer presence={presences[signal]} isTold={findings.length > 0} />
      </Fact>
    )
  })
}

function Answer({ presence, isTold }: { presence: Presence; isTold: boolean }) {
  if (presence !== 'UNKNOWN') return PRESENCE_WORDS[presence]
  return <NotSaid why={isTold ? 'unknown' : 'unknown: nothing was said, and the diff was not read'} />
}

/** Spans: they stand within a line of the facts. */
function Findings({ findings }: { findings: TelemetryFinding[] }) {
  return findings.map((finding, index) => (
    <span key={index} className="block break-words">
      {findingInWords(finding)}
    </span>
  ))
}
