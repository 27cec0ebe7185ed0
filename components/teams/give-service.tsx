import { Find } from '@/components/ui/find'
import type { ServiceSetUp } from '@/lib/teams/team'

export type Named = { slug: string; name: string }
type Of = { slug: string; name: string; tier: number | null; team: string | null }

const NOBODY = ''

/** Whose a service is, found by typing: the word that stands there is the control. */
export function GiveService({
  service,
  teams,
  onGive,
}: {
  service: Of
  /** Those it can be given to by whoever looks. */
  teams: readonly Named[]
  onGive: (wish: ServiceSetUp, to: Named) => void
}) {
  return (
    <Find
      label={`Team of ${service.name}`}
      options={teams.map(({ slug, name }) => ({ value: slug, label: name }))}
      value={service.team ?? NOBODY}
      onPick={(slug) =>
        onGive(
          { name: service.name, tier: service.tier, team: slug },
          teams.find((team) => team.slug === slug)!,
        )
      }
    >
      {service.team === null ? 'Give to a team' : 'Give to another'}
    </Find>
  )
}
