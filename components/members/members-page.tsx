'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Part } from '@/components/settings/part'
import { SettingsHead } from '@/components/settings/settings-head'
import { Unread } from '@/components/settings/unread'
import { Rows } from '@/components/ui/rows'
import { useDone } from '@/components/ui/use-done'
import { ROLE_WORDS } from '@/lib/auth/role'
import { counted } from '@/lib/format'
import type { MemberChange, MemberItem } from '@/lib/members/member'
import { membersQuery } from '@/lib/members/queries'
import { send } from '@/lib/query/send'
import { Invitations } from './invitations'
import { InviteForm } from './invite-form'
import { MemberRow } from './member-row'
import { RoleTable } from './role-table'

const HEADS = [{ name: 'Member' }, { name: 'Role' }, { name: 'Teams' }, { name: 'Last seen' }, { name: 'Do' }]

export function MembersPage({ meId, teams }: { meId: string; teams: { slug: string; name: string }[] }) {
  const { data, error, refetch } = useQuery(membersQuery())
  const client = useQueryClient()
  const run = useDone(() => client.invalidateQueries({ queryKey: membersQuery().queryKey }))

  const change = ({ id, name, role, isDisabled }: MemberItem, wish: MemberChange) => {
    const put = (to: MemberChange) => send('PATCH', `/members/${id}`, to)
    const back = wish.role ? { role } : { isDisabled }
    const undo = () => void run(() => put(back), `${name} is as before, and has to sign in again.`)
    // Their own sessions end as well, and with them what could undo it.
    void run(() => put(wish), wordsOf(name, wish), id === meId ? undefined : undo)
  }

  return (
    <>
      <SettingsHead title="Members">
        Who can sign in. Another role, or none, ends their sessions at once; what they did stays theirs.
      </SettingsHead>
      <div className="mt-6">
        {data ? (
          <Rows label={`${counted(data.items.length, 'member', 'members')}. Times in ${data.timeZone}`} heads={HEADS}>
            {data.items.map((member) => (
              <MemberRow
                key={member.id}
                member={member}
                isMe={member.id === meId}
                zone={data.timeZone}
                onChange={(wish) => change(member, wish)}
                onSignOut={() =>
                  void run(
                    () => send('POST', `/members/${member.id}/sign-out`),
                    `${member.name} is signed out everywhere.`,
                  )
                }
              />
            ))}
          </Rows>
        ) : (
          <Unread what="The members" error={error} onRetry={() => void refetch()} />
        )}
        {data && <p className="mt-2 text-small text-ink-3">Times in {data.timeZone}.</p>}
      </div>
      <Part title="Invite somebody" lead="They get in by a link that works once. Send it by whatever way you trust.">
        <InviteForm teams={teams} />
      </Part>
      <Invitations />
      <Part title="What each role may do" lead="Read off the policy that every request is held to.">
        <RoleTable />
      </Part>
    </>
  )
}

function wordsOf(name: string, { role, isDisabled }: MemberChange): string {
  if (role) return `${name} is now ${ROLE_WORDS[role].name}, and signed out.`
  return isDisabled
    ? `${name} is disabled and signed out. Tokens they made go on working: revoke them under Tokens.`
    : `${name} may sign in again.`
}
