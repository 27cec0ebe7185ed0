import { FirstAdministrator, Me } from '@/lib/members/member'
import { PasswordChange, ProfileChange } from '@/lib/members/profile'
import { Credentials, SessionPage } from '@/lib/sessions/session'
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
  {
    method: 'patch',
    path: '/me',
    summary: 'Change what you set for yourself. What is left out stays.',
    access: 'signed-in',
    body: ProfileChange,
    answer: { status: 200, contract: Me },
  },
  {
    method: 'put',
    path: '/me/password',
    summary: 'Set another password. Every session ends; the answer sets the cookie of a new one.',
    access: 'signed-in',
    body: PasswordChange,
    answer: { status: 204, contract: null },
  },
  {
    method: 'get',
    path: '/me/sessions',
    summary: 'List where you are signed in.',
    access: 'signed-in',
    answer: { status: 200, contract: SessionPage },
  },
  {
    method: 'delete',
    path: '/me/sessions',
    summary: 'Sign out of every browser, this one too.',
    access: 'signed-in',
    answer: { status: 204, contract: null },
  },
  {
    method: 'delete',
    path: '/me/sessions/{id}',
    summary: 'Sign out of one browser.',
    access: 'signed-in',
    answer: { status: 204, contract: null },
  },
]
