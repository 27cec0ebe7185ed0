import Link from 'next/link'
import { SeverityBox } from '@/components/incidents/severity-box'
import type { ChangeDetail } from '@/lib/changes/change'
import { duration, minutesFrom } from '@/lib/format-duration'
import { CERTAINTY_WORDS } from '@/lib/incidents/words'

/** The incidents a change is linked to, each with how long after it went live they began. */
export function Consequences({ change: { incidents, deployedAt } }: { change: ChangeDetail }) {
  if (incidents.length === 0) return null

  return (
    <ul className="border-b border-rule">
      {incidents.map(({ key, title, severity, startedAt, certainty, decidedBy }) => (
        <li
          key={key}
          className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 border-t border-rule py-3 first:border-t-0"
        >
          <SeverityBox severity={severity} />
          <div className="min-w-0">
            <Link
              href={`/incidents/${key}`}
              prefetch={false}
              className="text-body font-medium wrap-anywhere hover:underline"
            >
              {title}
            </Link>
            <p className="text-small text-ink-3">
              <span className="font-mono">{key}</span>
              {deployedAt && ` · ${began(deployedAt, startedAt)}`}
            </p>
          </div>
          <p className="text-right text-small text-ink-3">
            <span className={certainty === 'CONFIRMED' ? 'text-ui font-semibold text-ink' : 'text-ui text-ink-2'}>
              {CERTAINTY_WORDS[certainty]}
            </span>
            {decidedBy && <span className="block">{decidedBy}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}

function began(deployedAt: string, startedAt: string): string {
  const minutes = minutesFrom(deployedAt, startedAt)
  return minutes >= 0
    ? `began ${duration(minutes)} after it went live`
    : `began ${duration(-minutes)} before it went live`
}
