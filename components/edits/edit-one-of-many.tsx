import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Find } from '@/components/ui/find'
import type { Option } from '@/components/ui/pick'
import { FIELD_WORDS } from '@/lib/edits/said-words'
import { shownOf } from '@/lib/edits/shown'
import type { Edit } from '@/lib/edits/use-edit'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { peopleQuery } from '@/lib/people/queries'
import { sourcesQuery } from '@/lib/sources/queries'

type Edited = { incident: IncidentDetail; edit: Edit | null; children: ReactNode }

export function EditService({ incident, edit, children }: Edited) {
  const { data } = useQuery(sourcesQuery())
  const options = data?.services.map(({ slug, name, team }) => ({
    value: slug,
    label: name,
    ...(team && { hint: team }),
  }))
  return (
    <OneOfMany field="service" {...{ incident, edit }} options={options ?? []} none="– not said">
      {children}
    </OneOfMany>
  )
}

export function EditTeam({ incident, edit, children }: Edited) {
  const { data } = useQuery(sourcesQuery())
  const options = data?.teams.map(({ slug, name }) => ({ value: slug, label: name }))
  return (
    <OneOfMany field="team" {...{ incident, edit }} options={options ?? []} none="– not said">
      {children}
    </OneOfMany>
  )
}

/** Whoever can sign in and mates of a team, by name: yourself first. */
export function EditOwner({ incident, edit, children }: Edited) {
  const { data } = useQuery({ ...peopleQuery(), enabled: edit !== null })
  const known = data?.items.map(({ id, name, teams, isYou }) => ({
    value: id,
    label: isYou ? `${name} (you)` : name,
    ...(teams.length > 0 && { hint: teams.join(', ') }),
  }))
  const held = incident.assigneeId && !known?.some(({ value }) => value === incident.assigneeId)
  const options = [...(known ?? []), ...(held ? [{ value: incident.assigneeId!, label: incident.assignee! }] : [])]
  return (
    <OneOfMany field="assigneeEmail" {...{ incident, edit }} options={options} none="– nobody">
      {children}
    </OneOfMany>
  )
}

function OneOfMany({
  field,
  incident,
  edit,
  options,
  none,
  children,
}: Edited & { field: 'service' | 'team' | 'assigneeEmail'; options: Option<string>[]; none: string }) {
  if (!edit) return children
  const value = String(shownOf(incident)[field] ?? '')

  return (
    <span data-edits={field}>
      <Find
        label={FIELD_WORDS[field]}
        options={[...options, { value: '', label: none }]}
        value={value}
        onPick={(picked) => picked !== value && void edit.edit({ [field]: { value: picked || null } })}
      >
        {children}
      </Find>
    </span>
  )
}
