import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { MemberItem } from './member'

export const memberColumns = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  lastSeenAt: true,
  accounts: { select: { id: true }, where: { providerId: 'credential' }, take: 1 },
  person: {
    select: { teams: { select: { team: { select: { slug: true, name: true } } }, orderBy: { team: { name: 'asc' } } } },
  },
} satisfies Prisma.UserSelect

type Row = Prisma.UserGetPayload<{ select: typeof memberColumns }>

export function toMember({ disabledAt, lastSeenAt, accounts, person, ...row }: Row): MemberItem {
  return {
    ...row,
    teams: person?.teams.map(({ team }) => team) ?? [],
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    isDisabled: disabledAt !== null,
    hasPassword: accounts.length > 0,
  }
}
