import 'server-only'
import type { Tx } from '@/lib/db/client.server'

/**
 * What was filed under a service while nobody owned it becomes the team's, as when a sender first names the two
 * together. What is private without a team stays the administrators'.
 */
export async function ownRecords(tx: Tx, serviceId: string, teamId: string): Promise<void> {
  await tx.$executeRaw`
    with changes_owned as (
      update changes set team_id = ${teamId}::uuid where service_id = ${serviceId}::uuid and team_id is null
    ), incidents_owned as (
      update incidents set team_id = ${teamId}::uuid
       where service_id = ${serviceId}::uuid and team_id is null and visibility = 'EVERYONE'
    )
    update deployments set team_id = ${teamId}::uuid where service_id = ${serviceId}::uuid and team_id is null`
}
