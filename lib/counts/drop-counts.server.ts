import 'server-only'
import { db } from '@/lib/db/client.server'

/** Takes all counts away, in one statement: until they are counted again, questions are answered from rows. */
export async function dropCounts(): Promise<void> {
  await db('writing').$executeRaw`
    with spans as (delete from counted_spans), merged as (delete from merged_counts), fates as (delete from fate_counts),
         firsts as (delete from first_failures), links as (delete from failing_links),
         work as (delete from work_counts), presences as (delete from work_presences)
    delete from live_counts`
}
