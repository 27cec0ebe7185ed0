import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { SpotCheck } from './spot-check'

export const spotCheckColumns = {
  id: true,
  seed: true,
  search: true,
  population: true,
  createdAt: true,
  closedAt: true,
  createdBy: { select: { name: true } },
  _count: { select: { items: true } },
} satisfies Prisma.SpotCheckSelect

type Row = Prisma.SpotCheckGetPayload<{ select: typeof spotCheckColumns }>

export function toSpotCheck(
  { _count, createdBy, createdAt, closedAt, search, ...row }: Row,
  labelled: number,
): SpotCheck {
  const { allocation, ...asked } = search as { allocation?: unknown }
  return SpotCheck.parse({
    ...row,
    search: asked,
    allocation,
    drawn: _count.items,
    labelled,
    createdBy: createdBy?.name ?? null,
    createdAt: createdAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  })
}
