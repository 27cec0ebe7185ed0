import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { Clashes } from '@/components/edits/clashes'
import { WorkLogged } from '@/components/incidents/work-logged'
import { Moment } from '@/components/ui/moment'
import { NotRead } from '@/components/ui/not-read'
import type { Said } from '@/lib/causes/use-say'
import { useEdit } from '@/lib/edits/use-edit'
import { incidentQuery } from '@/lib/incidents/queries'
import type { Decisions } from '@/lib/triage/use-decisions'
import { PreviewActs } from './preview-acts'
import { PreviewCauses } from './preview-causes'
import { PreviewFacts } from './preview-facts'

/** What one decides by, and with: the changes before it, what the record says, the hours. `by` null: who looks may not. */
export function Preview({
  name,
  by,
  singleKeys,
  decisions,
  onDuplicate,
  onOther,
}: {
  name: string
  by: string | null
  singleKeys: boolean
  decisions: Decisions
  onDuplicate: () => void
  onOther: () => void
}) {
  const { data: incident, isError, refetch, dataUpdatedAt } = useQuery(incidentQuery(name))
  const editing = useEdit(name, by ?? '', (said: Said) => void decisions.edited(said))
  if (isError && !incident) return <NotRead what={name} onRetry={() => void refetch()} />
  if (!incident) return <div role="status" aria-label="Loading" className="waiting h-96" />

  const edit = by === null ? null : editing
  const zone = incident.timeZone
  return (
    // As wide as it is given room: what stands in it follows.
    <div className="@container">
      <p className="text-small text-ink-2 stacked:hidden">
        <span className="font-mono">{incident.key}</span> · began <Moment at={incident.startedAt} zone={zone} year />
      </p>
      <h2 className="mt-2 font-serif text-title font-medium text-balance wrap-anywhere stacked:sr-only">
        <Link href={`/incidents/${incident.key}`} prefetch={false} className="hover:underline">
          {incident.title}
        </Link>
      </h2>
      {incident.summary && <p className="mt-2 line-clamp-3 break-words text-ink-2">{incident.summary}</p>}
      {edit && <Clashes edit={edit} />}
      {by !== null && <PreviewActs {...{ incident, singleKeys, decisions, onDuplicate, onOther }} />}
      <PreviewCauses incident={incident} say={by === null ? null : decisions.say} singleKeys={singleKeys} />
      <PreviewFacts incident={incident} edit={edit} now={new Date(dataUpdatedAt).toISOString()} />
      <h3 className="mt-6 border-b border-rule-strong pb-1.5 font-semibold">Hours</h3>
      <div className="pt-3">
        <WorkLogged incident={incident} mayLog={by !== null} />
      </div>
    </div>
  )
}
