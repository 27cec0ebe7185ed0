import { counted } from '@/lib/format'
import type { CauseLink, IncidentDetail } from './incident'

type Linked = { causes: Pick<CauseLink, 'certainty'>[]; waiting: unknown[]; noCodeChange: boolean }

/** Which change did it, as far as anybody has said. */
export function causesFinding({ causes, waiting, noCodeChange }: Linked): string {
  const of = (certainty: CauseLink['certainty']) => causes.filter((cause) => cause.certainty === certainty).length
  if (of('CONFIRMED') > 0) return `${sentenceCase(of('CONFIRMED'))} confirmed as its cause.`
  if (noCodeChange) return 'No change of code did it.'
  if (of('SUSPECTED') > 0) return `${sentenceCase(of('SUSPECTED'))} suspected; nobody has confirmed it.`
  if (waiting.length > 0) return 'The change named as its cause has not been seen yet.'
  return of('RULED_OUT') > 0 ? 'What was suspected is ruled out.' : 'No change is linked to it yet.'
}

function sentenceCase(changes: number): string {
  return changes === 1 ? 'One change is' : `${counted(changes, 'change')} are`
}

/** The change an incident most likely came from, for its times: the confirmed one that went live last before it. */
export function leadOf({ causes, startedAt }: Pick<IncidentDetail, 'causes' | 'startedAt'>): CauseLink | null {
  const before = causes.filter(
    ({ deployedAt, certainty }) => deployedAt && deployedAt <= startedAt && certainty !== 'RULED_OUT',
  )
  const confirmed = before.filter(({ certainty }) => certainty === 'CONFIRMED')
  const among = confirmed.length > 0 ? confirmed : before
  return among.toSorted((one, other) => (one.deployedAt! < other.deployedAt! ? 1 : -1))[0] ?? null
}
