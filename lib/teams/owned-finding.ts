import { counted, opening, share } from '@/lib/format'
import { OWNED_WITHIN_DAYS, type TeamList } from './overview'

/** How much of what went live has a team, against the norm that nearly all of it has. */
export function ownedFinding({ items, owned: { changes, of }, unowned }: TeamList): string {
  const isNone = unowned.length === 0 && items.every((team) => team.services === 0)
  const services = isNone
    ? 'No service is known yet.'
    : unowned.length === 0
      ? 'Every service has a team.'
      : `${opening(counted(unowned.length, 'service'))} ${unowned.length === 1 ? 'has' : 'have'} none.`
  if (of === 0) return `No change is known to have gone live in the last ${OWNED_WITHIN_DAYS} days. ${services}`
  return `${share(changes / of)} of the changes of the last ${OWNED_WITHIN_DAYS} days have a team. ${services}`
}
