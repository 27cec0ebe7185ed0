import type { z } from 'zod'
import {
  InvitationAcceptance,
  InvitationLookUp,
  InvitationMade,
  InvitationPage,
  InvitationShown,
  NewInvitation,
} from '@/lib/invitations/invitation'
import { Me, MemberChange, MemberItem, MemberPage } from '@/lib/members/member'
import { NewToken, TokenMade, TokenPage } from '@/lib/tokens/token'
import type { Operation } from './operation'

const manage = (
  kind: 'member' | 'token',
  [method, path]: [Operation['method'], string],
  summary: string,
  answer: [number, z.ZodType | null],
  body?: z.ZodType,
): Operation => ({
  method,
  path,
  summary,
  access: { action: 'manage', kind },
  ...(body && { body }),
  answer: { status: answer[0], contract: answer[1] },
})

const invited = (path: string, summary: string, body: z.ZodType, answer: [number, z.ZodType]): Operation => ({
  method: 'post',
  path,
  summary,
  access: 'anyone',
  body,
  answer: { status: answer[0], contract: answer[1] },
})

/** Who belongs here: members, those invited to become one, and tokens of programs. */
export const PEOPLE_OPERATIONS: Operation[] = [
  manage('member', ['get', '/members'], 'List everybody who can sign in, or could.', [200, MemberPage]),
  manage(
    'member',
    ['patch', '/members/{id}'],
    'Give a member another role, keep them out, or let them in again. Their sessions end at once.',
    [200, MemberItem],
    MemberChange,
  ),
  manage('member', ['post', '/members/{id}/sign-out'], 'End all sessions of a member.', [204, null]),
  manage('member', ['get', '/invitations'], 'List who was invited and did not come yet.', [200, InvitationPage]),
  manage(
    'member',
    ['post', '/invitations'],
    'Invite somebody by a link, which is in this answer and nowhere else.',
    [201, InvitationMade],
    NewInvitation,
  ),
  manage('member', ['delete', '/invitations/{id}'], 'Take an invitation back.', [204, null]),
  invited('/invitations/look-up', 'Read what an invitation says.', InvitationLookUp, [200, InvitationShown]),
  invited('/invitations/accept', 'Become a member, and be signed in.', InvitationAcceptance, [201, Me]),
  manage('token', ['get', '/tokens'], 'List the tokens of programs, never their secrets.', [200, TokenPage]),
  manage(
    'token',
    ['post', '/tokens'],
    'Make a token. Its secret is in this answer and nowhere else.',
    [201, TokenMade],
    NewToken,
  ),
  manage('token', ['delete', '/tokens/{id}'], 'Revoke a token for good.', [204, null]),
]
