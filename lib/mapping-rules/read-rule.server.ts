import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db, type Tx } from '@/lib/db/client.server'
import { MappingFields, type MappingRule } from './rule'
import { findSubject, type Subject } from './subject.server'

/** What is said of a vendor or of one webhook; of version 0 where nothing is. */
export async function readRule(subject: string, actor: Actor): Promise<MappingRule> {
  must(actor, 'manage', { kind: 'endpoint' })
  const about = await findSubject(subject)
  return (await find(subject, db())) ?? unsaid(subject, about)
}

/** Of what nothing is said yet. */
export function unsaid(subject: string, about: Subject): MappingRule {
  return { subject, ...about, fields: {}, version: 0, changedBy: null, changedAt: null }
}

const COLUMNS = {
  subject: true,
  vendor: true,
  fields: true,
  version: true,
  changedAt: true,
  endpoint: { select: { id: true, name: true } },
  changedBy: { select: { name: true } },
} as const

type Rows = Pick<Tx, 'mappingRule'>

export async function find(subject: string, tx: Rows): Promise<MappingRule | null> {
  const row = await tx.mappingRule.findUnique({ where: { subject }, select: COLUMNS })
  return row && asRule(row)
}

export async function findAll(tx: Rows): Promise<MappingRule[]> {
  const rows = await tx.mappingRule.findMany({ select: COLUMNS, orderBy: [{ vendor: 'asc' }, { subject: 'asc' }] })
  return rows.map(asRule)
}

type Row = {
  subject: string
  vendor: string
  endpoint: { id: string; name: string } | null
  fields: unknown
  version: number
  changedAt: Date
  changedBy: { name: string } | null
}

function asRule({ fields, changedAt, changedBy, ...row }: Row): MappingRule {
  return {
    ...row,
    fields: MappingFields.parse(fields),
    changedAt: changedAt.toISOString(),
    changedBy: changedBy?.name ?? null,
  }
}
