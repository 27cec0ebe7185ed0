import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { SeverityBox } from '@/components/incidents/severity-box'
import { Key } from '@/components/ui/key'
import { closeOverlay } from '@/components/shell/overlay'
import { useSettled } from '@/components/ui/use-settled'
import { counted } from '@/lib/format'
import { duration, minutesFrom } from '@/lib/format-duration'
import type { SimilarIncident } from '@/lib/incidents/similar'
import type { IncidentEntry } from '@/lib/quick-log/entry'
import { similarQuery } from '@/lib/quick-log/queries'

const TYPING_MS = 250
const MOST = 3

/** What is open or recent and has the same words: it may be the same, and then it is opened instead. */
export function Alike({ entry, now }: { entry: IncidentEntry; now: Date }) {
  const title = useSettled(entry.title, TYPING_MS)
  const { data } = useQuery(similarQuery(title, entry.service))
  const items = entry.title === '' ? [] : (data?.items ?? []).slice(0, MOST)

  return (
    <section aria-label="Open or recent, and alike" aria-live="polite" className="min-h-0">
      {items.length > 0 && (
        <div className="border-t border-rule py-3">
          <h3 className="text-small text-ink-3">Open or recent, and alike. Is it one of these?</h3>
          <ul>
            {items.map((item, at) => (
              <li key={item.id} className="flex min-h-9 items-center gap-3 coarse:min-h-11">
                <SeverityBox severity={item.severity} />
                <span className="w-16 flex-none font-mono text-small text-ink-3 phone:hidden">{item.key}</span>
                <span className="min-w-0 flex-1 truncate phone:py-2 phone:whitespace-normal">{item.title}</span>
                <span className="flex-none text-small text-ink-3 phone:hidden">{why(item, entry, now)}</span>
                <Link
                  href={`/incidents/${item.key}`}
                  prefetch={false}
                  className="act flex-none coarse:py-3"
                  aria-label={`Open ${item.key} instead`}
                  aria-keyshortcuts={`Alt+${at + 1}`}
                  onClick={closeOverlay}
                >
                  Open
                </Link>
                <span className="text-ink-3 phone:hidden">
                  <Key>{`Alt ${at + 1}`}</Key>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function why({ service, common, startedAt }: SimilarIncident, entry: IncidentEntry, now: Date): string {
  const tie = service !== null && service === entry.service ? 'same service' : `${counted(common, 'word')} in common`
  return `${tie}, ${duration(Math.max(0, minutesFrom(startedAt, now.toISOString())))} ago`
}
