import { Ago } from '@/components/ui/ago'
import { Icon } from '@/components/ui/icon'
import { shownOf, type Value } from '@/lib/edits/shown'
import { valueWords } from '@/lib/edits/said-words'
import type { Edit } from '@/lib/edits/use-edit'
import type { EditedField } from '@/lib/edits/words'
import type { IncidentDetail } from '@/lib/incidents/incident'

/** Who or what set a field; and where the sender says otherwise by now, that, with the choice between both. */
export function From({
  field,
  incident,
  edit,
  now,
  quiet = false,
}: {
  field: EditedField
  incident: IncidentDetail
  edit: Edit | null
  now: string
  /** Where it is said once for all that the sender told it. */
  quiet?: boolean
}) {
  const { words, source, timeZone: zone } = incident
  const word = words[field]
  const value = shownOf(incident)[field]
  if (!word && (quiet || value === null)) return null

  const told = word && toldWords(field, word.told, zone)
  const isOther = word && !word.isNews && word.told !== null && !isTold(field, word.told, incident)
  return (
    <>
      <span className="flex items-baseline gap-1.5 text-small font-normal text-ink-3">
        <span className="flex-none translate-y-px">
          <Icon name={word ? 'person' : 'plug'} />
        </span>
        <span className="min-w-0 [overflow-wrap:anywhere]">
          {word ? (
            <>
              set by {word.by}, <Ago at={word.at} now={now} zone={zone} />
              {isOther && `; ${source} says ${told}`}
            </>
          ) : (
            `as ${source} sent it`
          )}
        </span>
      </span>
      {word?.isNews && <News field={field} told={word.told} {...{ incident, edit }} />}
    </>
  )
}

/** A machine's word beside a person's: a guess is dashed. */
function News({
  field,
  told,
  incident: { source, timeZone: zone },
  edit,
}: {
  field: EditedField
  told: Value
  incident: IncidentDetail
  edit: Edit | null
}) {
  const words = told === null ? 'nothing of it any more' : toldWords(field, told, zone)
  return (
    <span className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control border border-dashed border-control px-2 py-1 text-small font-normal text-ink-2">
      <span className="min-w-0 break-words">
        {source} says <b className="font-medium text-ink">{words}</b> by now
      </span>
      {edit && (
        <>
          <button type="button" className="pick py-1" onClick={() => void edit.takeOver(field, told)}>
            Take over
          </button>
          <button type="button" className="pick py-1" onClick={() => void edit.keep(field)}>
            Keep mine
          </button>
        </>
      )}
    </span>
  )
}

/** Of a person the sender's word is a name. */
function toldWords(field: EditedField, told: Value, zone: string): string {
  if (field === 'assigneeEmail') return String(told ?? 'nobody')
  if (field === 'summary' || field === 'title') return `“${String(told ?? '')}”`
  return valueWords(field, told, { zone })
}

function isTold(field: EditedField, told: Value, incident: IncidentDetail): boolean {
  if (field === 'assigneeEmail') return told === incident.assignee
  return told === shownOf(incident)[field]
}
