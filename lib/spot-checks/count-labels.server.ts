import 'server-only'
import { z } from 'zod'
import { belonging } from '@/lib/changes/outcome.server'
import { db } from '@/lib/db/client.server'
import { Origin } from '@/lib/origins/origin'

const Row = z.object({ tag: Origin, label: Origin.nullable(), items: z.int(), retagged: z.int() })
/** `retagged`: how many have another origin now than when they were drawn. */
export type CountedLabels = z.infer<typeof Row>

type Place = { team?: string | undefined; service?: string | undefined; repository?: string | undefined }

/** The items of a spot check by tag and label. Those of a place are a random sample of it, as all are of the whole. */
export async function countLabels(spotCheckId: string, place: Place = {}): Promise<CountedLabels[]> {
  const rows = await db('asking').$queryRaw`
    select i.tag::text as tag, i.label::text as label, count(*)::int as items,
           (count(*) filter (where c.origin <> i.tag))::int as retagged
      from spot_check_items i
      join changes c on c.id = i.change_id
     where i.spot_check_id = ${spotCheckId}::uuid
       and ${belonging(place)}
     group by i.tag, i.label`
  return z.array(Row).parse(rows)
}
