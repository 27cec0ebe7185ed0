import { useQuery } from '@tanstack/react-query'
import { Part } from '@/components/settings/part'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { useDone } from '@/components/ui/use-done'
import { ROLE_WORDS } from '@/lib/auth/role'
import { invitationsQuery } from '@/lib/invitations/queries'
import { send } from '@/lib/query/send'

const HEADS = [{ name: 'Invited' }, { name: 'As' }, { name: 'By' }, { name: 'Works until' }, { name: 'Do' }]

/** Whoever was invited and did not come yet. */
export function Invitations() {
  const { data, refetch } = useQuery(invitationsQuery())
  const run = useDone(refetch)
  if (!data || data.items.length === 0) return null

  return (
    <Part title="Invited, and not here yet">
      <Rows label="Invitations" heads={HEADS}>
        {data.items.map(({ id, email, role, team, invitedBy, expiresAt, isExpired }) => (
          <Row key={id}>
            <Cell leads className="font-medium break-all">
              {email}
            </Cell>
            <Cell word="As">
              {ROLE_WORDS[role].name}
              {team && <span className="text-ink-2"> in {team.name}</span>}
            </Cell>
            <Cell word="By" className="text-ink-2">
              {invitedBy ?? 'the command line'}
            </Cell>
            <Cell word="Works until" className="text-ink-2">
              <Moment at={expiresAt} zone={data.timeZone} />
              {isExpired && <span className="text-signal"> · expired</span>}
            </Cell>
            <Cell>
              <Button
                aria-label={`Take back the invitation of ${email}`}
                onClick={() =>
                  void run(() => send('DELETE', `/invitations/${id}`), `The invitation of ${email} is taken back.`)
                }
              >
                Take back
              </Button>
            </Cell>
          </Row>
        ))}
      </Rows>
    </Part>
  )
}
