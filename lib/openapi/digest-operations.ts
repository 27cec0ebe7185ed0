import { Digest, DigestChange, DigestPage, DigestPreview, DigestTest, NewDigest } from '@/lib/digests/digest'
import type { Operation } from './operation'

const access = { action: 'manage', kind: 'digest' } as const

/** The weekly review as it is sent by mail and to chats. The address of a webhook is in no answer. */
export const DIGEST_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/digests',
    summary: 'List the weekly digests that one may change, each with its last sending.',
    access,
    answer: { status: 200, contract: DigestPage },
  },
  {
    method: 'post',
    path: '/digests',
    summary: 'Have the weekly review of a team, or of everybody, sent on Mondays.',
    access,
    body: NewDigest,
    answer: { status: 201, contract: Digest },
  },
  {
    method: 'get',
    path: '/digests/{id}',
    summary: 'Read one weekly digest.',
    access,
    answer: { status: 200, contract: Digest },
  },
  {
    method: 'patch',
    path: '/digests/{id}',
    summary: 'Change to whom, where and when a digest goes, or turn it off. What is left out stays.',
    access,
    body: DigestChange,
    isEdit: true,
    answer: { status: 200, contract: Digest },
  },
  {
    method: 'delete',
    path: '/digests/{id}',
    summary: 'Take a digest away.',
    access,
    isEdit: true,
    answer: { status: 204, contract: null },
  },
  {
    method: 'post',
    path: '/digests/{id}/test',
    summary: 'Send a digest now, of the last week that is over. What is due on Monday stays due.',
    access,
    answer: { status: 200, contract: DigestTest },
  },
  {
    method: 'get',
    path: '/digests/{id}/preview',
    summary: 'Read what a digest would say of the last week that is over.',
    access,
    answer: { status: 200, contract: DigestPreview },
  },
]
