import { counted, NBSP } from '@/lib/format'
import type { Incident } from '@/lib/incidents/incident'

type Nothing = {
  incident: Pick<Incident, 'service' | 'noCodeChange' | 'noCodeChangeSaidBy'>
  lookedAt: number
  hours: number
  /** How many changes something ties to it. */
  fit: number
}

/** Why there is nothing to suggest, so that an empty list does not read as "nothing did it". */
export function whyNone({ incident, lookedAt, hours, fit }: Nothing): string {
  const { service, noCodeChange, noCodeChangeSaidBy } = incident
  const window = `${hours}${NBSP}h before it began`
  if (noCodeChange && noCodeChangeSaidBy !== null) return `${noCodeChangeSaidBy} said that no change of code did it.`
  if (fit > 0) return 'All that fit are confirmed or ruled out.'
  if (lookedAt === 0) return `No change went live in the ${window}.`

  const live = `${counted(lookedAt, 'change')} went live in the ${window}`
  if (service === null)
    return `${live}, but it names no service, and its words name no file, repository or change. Time alone suggests nothing.`
  return `${live}: none of ${service} or a service it depends on, and none that its words name. Time alone suggests nothing.`
}
