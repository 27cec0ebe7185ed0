'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { NotSaid } from '@/components/ui/facts'
import { Confirm } from '@/components/ui/confirm'
import { Moment } from '@/components/ui/moment'
import { Unread } from '@/components/settings/unread'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { SettingsHead } from '@/components/settings/settings-head'
import { questionWords } from '@/lib/shares/question-words'
import { send } from '@/lib/query/send'
import { sharesQuery } from '@/lib/shares/queries'
import type { Share } from '@/lib/shares/share'

/** The links that still open a report, each with the way to end it. */
export function SharesPage() {
  const { data, error, refetch } = useQuery(sharesQuery())
  const [problem, setProblem] = useState('')
  const client = useQueryClient()
  const end = (share: Share) =>
    void send('DELETE', `/shares/${share.id}`)
      .then(() => setProblem(''))
      .catch((refused: Error) => setProblem(`“${share.name}” could not be ended. ${refused.message}`))
      .finally(() => client.invalidateQueries({ queryKey: sharesQuery().queryKey }))

  if (!data) return <Unread what="The shared reports" error={error} onRetry={() => void refetch()} />

  return (
    <>
      <SettingsHead title="Shared reports">
        Each link opens one report without an account until it expires or is ended here.{' '}
        <Link href="/" className="pick">
          Share another from the Overview
        </Link>
      </SettingsHead>
      <p role="alert" className="mt-4 border-l-[3px] border-signal py-1 pl-3 empty:sr-only">
        {problem}
      </p>
      <div className="mt-6">
        {data.items.length === 0 ? (
          <p className="text-ink-2">No link is open.</p>
        ) : (
          <Rows label="Links that are open, the latest first" heads={HEADS}>
            {data.items.map((share) => (
              <ShareRow key={share.id} share={share} zone={data.timeZone} onEnd={() => end(share)} />
            ))}
          </Rows>
        )}
      </div>
    </>
  )
}

const HEADS = [
  { name: 'Report' },
  { name: 'Made by' },
  { name: 'Last opened' },
  { name: 'Expires' },
  { name: 'End it', isNumber: true },
]

function ShareRow({ share, zone, onEnd }: { share: Share; zone: string; onEnd: () => void }) {
  const { name, prefix, search, createdBy, lastUsedAt, expiresAt } = share

  return (
    <Row>
      <Cell leads>
        <span className="text-body font-medium">{name}</span>
        <span className="block text-small text-ink-3">
          {questionWords(search)} · <span className="font-mono">{prefix}…</span>
        </span>
      </Cell>
      <Cell word="Made by">{createdBy ?? <NotSaid />}</Cell>
      <Cell word="Last opened" className="text-ink-2">
        {lastUsedAt ? <Moment at={lastUsedAt} zone={zone} /> : <NotSaid why="not yet" />}
      </Cell>
      <Cell word="Expires" className="text-ink-2">
        <Moment at={expiresAt} zone={zone} />
      </Cell>
      <Cell isNumber>
        <Confirm word="End" label={`End ${name}`} title={`End the link to ${name}?`} act={onEnd}>
          Whoever has it reads nothing from then on. Another link can be made, and it will be a different one.
        </Confirm>
      </Cell>
    </Row>
  )
}
