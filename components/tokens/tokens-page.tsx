'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Part } from '@/components/settings/part'
import { SettingsHead } from '@/components/settings/settings-head'
import { Unread } from '@/components/settings/unread'
import { Rows } from '@/components/ui/rows'
import { useDone } from '@/components/ui/use-done'
import { send } from '@/lib/query/send'
import { tokensQuery } from '@/lib/tokens/queries'
import { MadeTokenNote, type MadeToken } from './made-token-note'
import { TokenForm } from './token-form'
import { TokenRow } from './token-row'

const HEADS = [{ name: 'Token' }, { name: 'May' }, { name: 'Last used' }, { name: 'Expires' }, { name: 'Do' }]

export function TokensPage({ now }: { now: string }) {
  const { data, error, refetch } = useQuery(tokensQuery())
  const [made, setMade] = useState<MadeToken | null>(null)
  const run = useDone(refetch)

  return (
    <>
      <SettingsHead title="Tokens">
        What programs come in with. A token does what is ticked and nothing else, until it expires or is revoked.
      </SettingsHead>
      <div className="mt-6">
        {!data && <Unread what="The tokens" error={error} onRetry={() => void refetch()} />}
        {data?.items.length === 0 && <p className="text-ink-2">There is no token yet.</p>}
        {data && data.items.length > 0 && (
          <>
            <Rows label={`Tokens. Times in ${data.timeZone}`} heads={HEADS}>
              {data.items.map((token) => (
                <TokenRow
                  key={token.id}
                  token={token}
                  zone={data.timeZone}
                  now={now}
                  onRevoke={() =>
                    void run(
                      () => send('DELETE', `/tokens/${token.id}`),
                      `${token.name} is revoked: it opens nothing any more.`,
                    )
                  }
                />
              ))}
            </Rows>
            <p className="mt-2 text-small text-ink-3">Times in {data.timeZone}.</p>
          </>
        )}
      </div>
      <Part title="Make a token">
        {made && <MadeTokenNote key={made.id} token={made} />}
        <TokenForm
          onMade={(token) => {
            setMade(token)
            void refetch()
          }}
        />
      </Part>
    </>
  )
}
