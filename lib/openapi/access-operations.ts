import { FirstAdministrator, Me } from '@/lib/members/member'
import { Credentials } from '@/lib/sessions/session'
import type { Operation } from './operation'

/** Who comes in, and what they may do. */
export const ACCESS_OPERATIONS: Operation[] = [
  {
    method: 'post',
    path: '/set-up',
    summary: 'Make the first administrator.',
    access: 'anyone',
    body: FirstAdministrator,
    answer: { status: 201, contract: Me },
  },
  {
    method: 'post',
    path: '/session',
    summary: 'Sign in. The answer sets the session cookie.',
    access: 'anyone',
    body: Credentials,
    answer: { status: 200, contract: Me },
  },
  {
    method: 'delete',
    path: '/session',
    summary: 'Sign out.',
    access: 'anyone',
    answer: { status: 204, contract: null },
  },
  {
    method: 'get',
    path: '/me',
    summary: 'Read who is signed in.',
    access: 'signed-in',
    answer: { status: 200, contract: Me },
  },
]
