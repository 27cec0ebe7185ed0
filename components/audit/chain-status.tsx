import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { chainSentence } from '@/lib/audit/chain-sentence'
import { chainQuery } from '@/lib/audit/queries'
import { send } from '@/lib/query/send'

/** Whether the chain stands, in a sentence; where it does not, as the first thing on the page. */
export function ChainStatus() {
  const { data: chain, isError, error } = useQuery(chainQuery())
  const client = useQueryClient()
  const [failed, setFailed] = useState<string | null>(null)
  const verify = async () => {
    setFailed(
      await send('POST', '/audit/chain').then(
        () => null,
        (refusal: Error) => refusal.message,
      ),
    )
    await client.invalidateQueries({ queryKey: chainQuery().queryKey })
  }

  if (!chain)
    return (
      <p role={isError ? 'alert' : 'status'} className="mt-4 min-h-6 text-ink-2">
        {isError ? `Whether the trail stands could not be read: ${error.message}` : 'Asking whether the trail stands…'}
      </p>
    )

  const isBroken = chain.intact === false
  return (
    <div
      role={isBroken ? 'alert' : 'status'}
      className={isBroken ? 'mt-4 bg-signal px-4 py-3 text-body text-on-signal' : 'mt-4 text-body'}
    >
      {isBroken && <p className="font-serif text-finding font-medium">Broken at line {chain.brokenAt}</p>}
      <p>
        {chainSentence(chain)}
        {isBroken && ' Keep the log of the app and a copy of the database, and find out who could write to it.'}{' '}
        <button
          type="button"
          disabled={chain.isChecking}
          onClick={() => void verify()}
          className={isBroken ? 'underline underline-offset-2' : 'act'}
        >
          {chain.isChecking ? 'Verifying…' : 'Verify all of it now'}
        </button>
      </p>
      {failed && <p role="alert">{failed}</p>}
    </div>
  )
}
