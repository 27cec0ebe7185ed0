import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { Moment } from '@/components/ui/moment'
import { weekName } from '@/lib/format-time'
import type { Nudge } from '@/lib/nudges/nudge'
import { nudgesQuery } from '@/lib/nudges/queries'

/** What one is asked for. Logging it answers it; so does “Done”. */
export function NudgeLines({ zone, onDone }: { zone: string; onDone: (nudge: Nudge) => void }) {
  const { data } = useQuery(nudgesQuery())
  if (!data || data.items.length === 0) return null

  return (
    <ul aria-label="You are asked for" className="mt-4 grid gap-2">
      {data.items.map((nudge) => (
        <li
          key={nudge.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border border-dashed border-control px-4 py-2.5"
        >
          <p className="min-w-0">
            <b className="font-medium">{nudge.by}</b> asks for your hours <About nudge={nudge} />.{' '}
            <span className="text-small text-ink-3">
              {nudge.team}, <Moment at={nudge.at} zone={zone} />
            </span>
          </p>
          <span className="ml-auto flex items-center gap-4 phone:ml-0">
            {nudge.incident && (
              <Link href={`/incidents/${nudge.incident}`} className="pick coarse:py-3">
                Log time on {nudge.incident}
              </Link>
            )}
            {nudge.week && (
              <Link href={`/hours/week?week=${nudge.week}`} className="pick coarse:py-3">
                Open {weekName(nudge.week)}
              </Link>
            )}
            <button type="button" className="pick coarse:py-3" onClick={() => onDone(nudge)}>
              Done
            </button>
          </span>
        </li>
      ))}
    </ul>
  )
}

function About({ nudge: { week, incident, title } }: { nudge: Nudge }) {
  if (week) return <>of {weekName(week)}</>
  return (
    <>
      on <span className="font-mono">{incident}</span> {title}
    </>
  )
}
