import { Confirm } from '@/components/ui/confirm'
import { NotSaid } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Cell, Row } from '@/components/ui/rows'
import { counted } from '@/lib/format'
import { longDay } from '@/lib/format-time'
import { dayAt } from '@/lib/time/zone'
import { expiry } from '@/lib/tokens/expiry'
import { SCOPE_WORDS } from '@/lib/tokens/scope-words'
import type { TokenItem } from '@/lib/tokens/token'

export function TokenRow({
  token,
  zone,
  now,
  onRevoke,
}: {
  token: TokenItem
  zone: string
  now: string
  onRevoke: () => void
}) {
  const { name, prefix, scopes, source, createdBy, createdAt, lastUsedAt, lastUsedFrom, revokedAt } = token
  const made = longDay(dayAt(new Date(createdAt), zone))

  return (
    <Row>
      <Cell leads>
        <span className={revokedAt ? 'text-ink-3 line-through' : 'font-medium'}>{name}</span>
        <span className="block text-small text-ink-3">
          <span className="font-mono">{prefix}…</span> · made by {createdBy ?? 'the command line'}, {made}
        </span>
      </Cell>
      <Cell className="text-ink-2 phone:w-full">
        {scopes.map((scope) => SCOPE_WORDS[scope].label).join(', ')}
        <span className="block text-small text-ink-3">{source ? `only as ${source}` : 'as any source'}</span>
      </Cell>
      <Cell word="Last used" className="whitespace-nowrap text-ink-2">
        {lastUsedAt ? <Moment at={lastUsedAt} zone={zone} /> : <NotSaid why="not yet" />}
        {lastUsedFrom && <span className="block font-mono text-small text-ink-3">{lastUsedFrom}</span>}
      </Cell>
      <Expires token={token} zone={zone} now={now} />
      <Cell>
        {!revokedAt && (
          <Confirm word="Revoke" label={`Revoke ${name}`} title={`Revoke ${name}?`} act={onRevoke}>
            Whatever comes in with it is refused within a second, and it cannot be opened again.
          </Confirm>
        )}
      </Cell>
    </Row>
  )
}

function Expires({ token, zone, now }: { token: TokenItem; zone: string; now: string }) {
  const { state, days } = expiry(token, now)
  const day = longDay(dayAt(new Date(token.revokedAt ?? token.expiresAt), zone))

  if (state === 'revoked') return <Cell className="whitespace-nowrap text-ink-3">Revoked {day}</Cell>
  return (
    <Cell word="Expires" className="whitespace-nowrap text-ink-2">
      {day}
      {state === 'soon' && (
        <span className="block text-small text-signal">in {counted(days, 'day', 'days')}: make the next one</span>
      )}
      {state === 'expired' && <span className="block text-small text-signal">expired</span>}
    </Cell>
  )
}
