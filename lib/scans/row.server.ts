import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { Scan } from './scan'

export const scanColumns = {
  head: true,
  refs: true,
  scope: true,
  at: true,
  repository: { select: { name: true } },
} satisfies Prisma.ScanSelect

type Row = Prisma.ScanGetPayload<{ select: typeof scanColumns }>

export function toScan({ repository, at, ...row }: Row): Scan {
  return Scan.parse({ ...row, repository: repository.name, at: at.toISOString() })
}
