'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { NotSaid } from '@/components/ui/facts'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { NotYet } from '@/components/ui/not-yet'
import { Cell, Row, Rows } from '@/components/ui/rows'
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

  if (!data) return <NotYet what="The shared reports" error={error} onRetry={() => void refetch()} />

  return (
    <>
      <h1 className="font-serif text-title font-medium">Shared reports</h1>
      <p className="mt-2 mb-5 max-w-[46em] text-body text-pretty text-ink-2">
        Each link opens one report without an account until it expires or is ended here.{' '}
        <Link href="/" className="pick">
          Share another from the Overview
        </Link>
      </p>
      <p role="alert" className="mb-4 border-l-[3px] border-signal py-1 pl-3 empty:hidden">
        {problem}
      </p>
      {data.items.length === 0 ? (
        <p className="pb-10 text-ink-2">No link is open.</p>
      ) : (
        <Rows label="Links that are open, the latest first" heads={HEADS}>
          {data.items.map((share) => (
            <ShareRow key={share.id} share={share} zone={data.timeZone} onEnd={() => end(share)} />
          ))}
        </Rows>
      )}
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
      <Cell>{createdBy ?? <NotSaid />}</Cell>
      <Cell className="text-ink-2">
        {lastUsedAt ? <Moment at={lastUsedAt} zone={zone} /> : <NotSaid why="not yet" />}
      </Cell>
      <Cell className="text-ink-2">
        <Moment at={expiresAt} zone={zone} />
      </Cell>
      <Cell isNumber>
        <Button look="grave" aria-label={`End ${name}`} onClick={onEnd}>
          End
        </Button>
      </Cell>
    </Row>
  )
}
