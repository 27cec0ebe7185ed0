import { ChainState } from '@/lib/audit/chain-state'
import { AuditPage } from '@/lib/audit/entry'
import { AuditFilter, AuditQuery } from '@/lib/audit/list-query'
import { SystemHealth } from '@/lib/system/health'
import type { Operation } from './operation'

const AUDIT = { action: 'read', kind: 'audit' } as const

/** What was done here, whether that still stands, and how the installation is. */
export const AUDIT_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/audit',
    summary: 'List what was done and by whom, the latest first, with what was there before and after.',
    access: AUDIT,
    query: AuditQuery,
    answer: { status: 200, contract: AuditPage },
  },
  {
    method: 'get',
    path: '/audit/csv',
    summary: 'The same lines as a CSV file, up to 100,000 of them.',
    access: AUDIT,
    query: AuditFilter,
    answer: { status: 200, contract: null },
  },
  {
    method: 'get',
    path: '/audit/chain',
    summary: 'Read whether the audit chain stands, as far as it was verified.',
    access: AUDIT,
    answer: { status: 200, contract: ChainState },
  },
  {
    method: 'post',
    path: '/audit/chain',
    summary: 'Verify all of the audit chain now. The answer does not wait for it.',
    access: AUDIT,
    answer: { status: 202, contract: ChainState },
  },
  {
    method: 'get',
    path: '/system',
    summary: 'Read how this installation is.',
    access: { action: 'read', kind: 'system' },
    answer: { status: 200, contract: SystemHealth },
  },
]
