import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** The changes a deployment carried, as a relation of change_id: those it lists, and those that went live with it. */
export function carriedBy(deployment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select change_id from deployment_changes where deployment_id = ${deployment}
     union
    select id from changes where deployment_id = ${deployment}`
}
