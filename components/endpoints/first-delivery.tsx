import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Moment } from '@/components/ui/moment'
import { deliveriesQuery } from '@/lib/deliveries/queries'
import { STATUS_WORDS } from '@/lib/deliveries/words'

/** Looks for the first delivery until it is there, and says so to whoever shows the others. */
export function FirstDelivery({ endpoint, zone, onFirst }: { endpoint: string; zone: string; onFirst: () => void }) {
  const query = deliveriesQuery({ endpoint })
  const { data } = useQuery({
    ...query,
    refetchInterval: ({ state }) => (state.data?.items.length ? false : WAITING_MS),
  })
  const first = data?.items.at(-1)
  const isHere = first !== undefined

  useEffect(() => {
    if (isHere) onFirst()
  }, [isHere, onFirst])

  return (
    <p role="status" className="text-ink-2">
      {first ? (
        <>
          The first delivery came <Moment at={first.receivedAt} zone={zone} />: {first.event || 'no event named'},{' '}
          {STATUS_WORDS[first.status]}.
        </>
      ) : (
        'Waiting for the first delivery…'
      )}
    </p>
  )
}

/** It is told when one comes; this is for one that nobody came to tell of. */
const WAITING_MS = 10_000
