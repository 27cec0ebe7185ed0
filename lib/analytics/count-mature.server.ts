import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { Origin } from '@/lib/origins/origin'
import type { Question } from './ask.server'
import { cohortOf } from './count-changes.server'
import { anywhere, fates, SUMS } from './fates.server'
import { type CountsByOrigin, sumByOrigin } from './rate'

const Row = z.object({ origin: Origin, changes: z.int(), mature: z.int(), failed: z.int() })

/** The changes of a question by origin, without regard to weeks: what counts of incidents are read beside. */
export async function countMature(question: Question): Promise<CountsByOrigin> {
  const rows = await db('asking').$queryRaw`
    with ${fates(cohortOf(question), anywhere)}
    select origin::text as origin, ${SUMS} from fates group by origin`
  return sumByOrigin(z.array(Row).parse(rows))
}
