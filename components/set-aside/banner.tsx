import Link from 'next/link'
import { Ago } from '@/components/ui/ago'
import { Button } from '@/components/ui/button'
import type { IncidentDetail } from '@/lib/incidents/incident'
import type { SetAsideWord } from '@/lib/set-aside/set-aside'
import type { SetAsideBy } from '@/lib/set-aside/use-set-aside'

/** Said above everything else: what is below is in no list and no figure. */
export function SetAsideBanner({
  incident: { key, setAside, timeZone },
  now,
  say,
}: {
  incident: IncidentDetail
  now: string
  /** null: whoever looks may not. */
  say: SetAsideBy | null
}) {
  if (!setAside) return null
  const { as, duplicateOf, reason, by, at } = setAside

  return (
    <section
      aria-label="Set aside"
      className="mt-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-l-[3px] border-ink bg-desk px-4 py-3"
    >
      <div className="min-w-0">
        <p className="text-body font-medium">
          {as === 'NOT_AN_INCIDENT' ? (
            `${key} is no incident.`
          ) : duplicateOf ? (
            <>
              {key} is a duplicate of{' '}
              <Link href={`/incidents/${duplicateOf}`} prefetch={false} className="underline underline-offset-4">
                {duplicateOf}
              </Link>
              .
            </>
          ) : (
            `${key} is a duplicate of another that is private to its team.`
          )}
        </p>
        <p className="text-small break-words text-ink-2">
          It is in no list and no figure. Said by {by}, <Ago at={at} now={now} zone={timeZone} />
          {reason && `: ${reason}`}
        </p>
      </div>
      {say && <Button onClick={() => void say({ as: null }, asWord(setAside))}>Count it again</Button>}
    </section>
  )
}

/** What would set it aside as it is now; none where what it is one of is not told. */
function asWord({ as, duplicateOf, reason }: NonNullable<IncidentDetail['setAside']>): SetAsideWord | null {
  const why = reason ? { reason } : {}
  if (as === 'NOT_AN_INCIDENT') return { as, ...why }
  return duplicateOf ? { as, of: duplicateOf, ...why } : null
}
