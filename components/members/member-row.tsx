import { Button } from '@/components/ui/button'
import { NotSaid } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Pick } from '@/components/ui/pick'
import { Cell, Row } from '@/components/ui/rows'
import { Role, ROLE_WORDS } from '@/lib/auth/role'
import type { MemberChange, MemberItem } from '@/lib/members/member'

const ROLES = Role.options.map((value) => ({ value, label: ROLE_WORDS[value].name, hint: ROLE_WORDS[value].may }))

export function MemberRow({
  member,
  isMe,
  zone,
  onChange,
  onSignOut,
}: {
  member: MemberItem
  isMe: boolean
  zone: string
  onChange: (wish: MemberChange) => void
  onSignOut: () => void
}) {
  const { name, email, role, teams, lastSeenAt, isDisabled, hasPassword } = member

  return (
    <Row>
      <Cell leads>
        <span className="font-medium">{name}</span>
        {isMe && <span className="text-ink-2"> · you</span>}
        {isDisabled && <span className="text-signal"> · disabled</span>}
        <span className="block text-small break-all text-ink-3">
          {email}
          {!hasPassword && ', by single sign-on'}
        </span>
      </Cell>
      <Cell>
        {/* The word is a button, taller than its line by what can be pressed above and below it. */}
        <span className="-my-[3px] block coarse:-my-1.5">
          <Pick
            label={`Role of ${name}`}
            options={ROLES}
            value={role}
            onPick={(picked) => picked !== role && onChange({ role: picked })}
          />
        </span>
      </Cell>
      <Cell className="text-ink-2">
        {teams.length > 0 ? teams.map((team) => team.name).join(', ') : <NotSaid why="no team" />}
      </Cell>
      <Cell word={lastSeenAt ? 'Last seen' : undefined} className="text-ink-2">
        {lastSeenAt ? <Moment at={lastSeenAt} zone={zone} year /> : <NotSaid why="not seen yet" />}
      </Cell>
      <Cell>
        <span className="flex gap-2">
          {!isMe && (
            <Button
              onClick={() => onChange({ isDisabled: !isDisabled })}
              aria-label={`${isDisabled ? 'Enable' : 'Disable'} ${name}`}
            >
              {isDisabled ? 'Enable' : 'Disable'}
            </Button>
          )}
          {!isDisabled && !isMe && (
            <Button onClick={onSignOut} aria-label={`Sign out ${name}`}>
              Sign out
            </Button>
          )}
        </span>
      </Cell>
    </Row>
  )
}
