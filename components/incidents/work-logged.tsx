import { LogWork } from '@/components/work/log-work'
import { Who } from '@/components/work/who'
import { Moment } from '@/components/ui/moment'
import { duration } from '@/lib/format-duration'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { ACTIVITY_WORDS } from '@/lib/work/words'

/** The entries in the order they were begun, and what is left of them once overlaps of a person are trimmed. */
export function WorkLogged({ incident, mayLog }: { incident: IncidentDetail; mayLog: boolean }) {
  return (
    <>
      {mayLog && <LogWork incident={incident.key} />}
      <Entries incident={incident} />
    </>
  )
}

function Entries({ incident: { work, workTotal, timeZone } }: { incident: IncidentDetail }) {
  if (!workTotal) return <p className="text-ink-2">Nobody logged time on it.</p>
  const trimmed = workTotal.minutes - workTotal.countedMinutes

  return (
    <table className="w-full border-collapse text-left">
      <thead className="text-small text-ink-3">
        <tr className="border-b border-rule">
          <th className="py-1.5 pr-3 font-normal">Begun</th>
          <th className="py-1.5 pr-3 font-normal">Who</th>
          <th className="py-1.5 pr-3 font-normal">What</th>
          <th className="py-1.5 text-right font-normal">Time</th>
        </tr>
      </thead>
      <tbody>
        {work.map((entry) => (
          <tr key={entry.id} className="border-b border-rule align-top">
            <td className="py-2.5 pr-3 text-ink-2">
              <Moment at={entry.startedAt} zone={timeZone} />
            </td>
            <td className="max-w-32 py-2.5 pr-3 break-words">
              <Who entry={entry} />
            </td>
            <td className="py-2.5 pr-3">{ACTIVITY_WORDS[entry.activity]}</td>
            <td className="py-2.5 text-right whitespace-nowrap">
              {duration(entry.countedMinutes)}
              {entry.countedMinutes < entry.minutes && (
                <span className="block text-small text-ink-3">of {duration(entry.minutes)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3} className="py-2.5 pr-3">
            <b>Counted</b>
            {trimmed > 0 && <span className="text-ink-3"> after trimming {duration(trimmed)} of overlap</span>}
          </td>
          <td className="py-2.5 text-right font-semibold whitespace-nowrap">{duration(workTotal.countedMinutes)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
