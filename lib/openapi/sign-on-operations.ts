import { SignOnTest } from '@/lib/sign-on/checks/check'
import {
  NewSignOnStart,
  NewSignOnTest,
  SignOn,
  SignOnChange,
  SignOnStart,
  SignOnTestStart,
} from '@/lib/sign-on/sign-on'
import type { Operation } from './operation'

const MANAGE = { action: 'manage', kind: 'sign-on' } as const

/** Signing in at the company's provider of identities. */
export const SIGN_ON_OPERATIONS: Operation[] = [
  {
    method: 'post',
    path: '/session/sign-on',
    summary: 'Begin to sign in at the provider. The answer sets the cookies that must come back with the browser.',
    access: 'anyone',
    body: NewSignOnStart,
    answer: { status: 200, contract: SignOnStart },
  },
  {
    method: 'get',
    path: '/sign-on',
    summary:
      'Read how single sign-on is set. The secret of the client is never told. The ETag is what an edit must match.',
    access: MANAGE,
    answer: { status: 200, contract: SignOn },
  },
  {
    method: 'put',
    path: '/sign-on',
    summary: 'Set the provider, and which group gives which role. Without `clientSecret` the stored one stays.',
    access: MANAGE,
    body: SignOnChange,
    isEdit: true,
    answer: { status: 200, contract: SignOn },
  },
  {
    method: 'post',
    path: '/sign-on/test',
    summary: 'Begin a sign-in that only tests: it ends in a list of what held and what did not.',
    access: MANAGE,
    body: NewSignOnTest,
    answer: { status: 201, contract: SignOnTestStart },
  },
  {
    method: 'get',
    path: '/sign-on/test/{id}',
    summary: 'Read what a test found.',
    access: MANAGE,
    answer: { status: 200, contract: SignOnTest },
  },
]
