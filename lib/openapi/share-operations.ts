import { MadeShare, NewShare, ShareList } from '@/lib/shares/share'
import type { Operation } from './operation'

/** Links that open one report without an account. */
export const SHARE_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/shares',
    summary: 'List the links that still open a report.',
    access: { action: 'manage', kind: 'share' },
    answer: { status: 200, contract: ShareList },
  },
  {
    method: 'post',
    path: '/shares',
    summary: 'Make a link that opens one report without an account. It is told once.',
    access: { action: 'share', kind: 'report' },
    body: NewShare,
    answer: { status: 201, contract: MadeShare },
  },
  {
    method: 'delete',
    path: '/shares/{id}',
    summary: 'End a link at once.',
    access: { action: 'manage', kind: 'share' },
    answer: { status: 204, contract: null },
  },
]
