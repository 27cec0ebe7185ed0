import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { kindSays } from '@/lib/origins/evidence'
import { basisName } from '@/lib/origins/evidence-words'
import { defaultWeight, isAdjustable, orderOf, WHOLLY_AI_SHARE, weightOf } from '@/lib/origins/weights'
import { readReevaluation } from './read-reevaluation.server'
import { readWeighing } from './read-weighing.server'
import type { Attribution } from './settings'

/** How evidence is weighed here, and how often each kind of it decides. */
export async function readAttribution(actor: Actor): Promise<Attribution> {
  must(actor, 'read', { kind: 'attribution' })
  const [{ version, ...settings }, decided, reevaluation, timeZone] = await Promise.all([
    readWeighing(db()),
    countDecided(),
    readReevaluation(),
    zoneFor(actor),
  ])

  return {
    whollyAiShare: settings.whollyAiShare,
    defaultShare: WHOLLY_AI_SHARE,
    kinds: orderOf(settings).map((kind) => ({
      kind,
      name: basisName(kind) ?? kind,
      says: kindSays(kind),
      weight: weightOf(kind, settings),
      default: defaultWeight(kind),
      isAdjustable: isAdjustable(kind),
      decides: decided.get(kind) ?? 0,
    })),
    undecided: decided.get(null) ?? 0,
    reevaluation,
    timeZone,
    version,
  }
}

async function countDecided(): Promise<Map<string | null, number>> {
  const rows = await db('asking').$queryRaw<{ basis: string | null; changes: number }[]>`
    select origin_basis as basis, count(*)::int as changes from changes group by 1`
  return new Map(rows.map(({ basis, changes }) => [basis, changes]))
}
