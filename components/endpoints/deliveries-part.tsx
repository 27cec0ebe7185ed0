import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useRef, useState } from 'react'
import { useKeys } from '@/components/keys/use-keys'
import { Part } from '@/components/settings/part'
import { Unread } from '@/components/settings/unread'
import { Act } from '@/components/ui/act'
import { Rows } from '@/components/ui/rows'
import { deliveriesQuery } from '@/lib/deliveries/queries'
import type { ReplayWish } from '@/lib/deliveries/replay'
import { logSearch } from '@/lib/deliveries/search'
import type { EndpointItem } from '@/lib/endpoints/endpoint'
import { said } from '@/lib/lists/search'
import { DeliveryRow } from './delivery-row'
import { DeliverySheet } from './delivery-sheet'
import { LogFilter } from './log-filter'
import { ReplaySheet } from './replay-sheet'

const HEADS = [
  { name: 'Delivery' },
  { name: 'Received' },
  { name: 'Signature and answer' },
  { name: 'Outcome' },
  { name: 'What came of it' },
]
/** For what nobody was told of: a process that is killed may not come to tell. */
const LOOKED_AGAIN_MS = 10_000

/** What came in, the latest first, for as long as one looks. */
export function DeliveriesPart({ endpoints }: { endpoints: readonly EndpointItem[] }) {
  const [{ delivery, cursor, ...filter }, setSearch] = useQueryStates(logSearch, { history: 'replace' })
  const [replayed, setReplayed] = useState<Pick<ReplayWish, 'ids' | 'filter'> | null>(null)
  const narrowed = said(filter)
  const { data, error, refetch } = useQuery({
    ...deliveriesQuery(said({ ...filter, cursor })),
    placeholderData: keepPreviousData,
    refetchInterval: cursor ? false : LOOKED_AGAIN_MS,
  })
  const rows = useRef<HTMLDivElement>(null)
  useKeys('The log of deliveries', [
    { key: 'j', words: 'The next delivery', act: () => step(rows.current, 1), repeats: true },
    { key: 'k', words: 'The delivery before', act: () => step(rows.current, -1), repeats: true },
  ])
  const items = data?.items ?? []
  const isNarrowed = Object.keys(narrowed).length > 0

  return (
    <Part
      title="Last deliveries"
      lead="As they come, a second or two behind. What was sent is kept as it came, also where nobody could read it."
    >
      <LogFilter filter={filter} endpoints={endpoints} onFilter={(next) => void setSearch({ ...next, cursor: null })} />
      {!data && <Unread what="The deliveries" error={error} onRetry={() => void refetch()} />}
      {data && items.length === 0 && (
        <p className="mt-4 text-ink-2">{isNarrowed ? 'No delivery fits.' : 'Nothing was sent yet.'}</p>
      )}
      {data && items.length > 0 && (
        <div ref={rows} className="mt-4">
          <Rows label={`Last deliveries. Times in ${data.timeZone}`} heads={HEADS}>
            {items.map((item) => (
              <DeliveryRow
                key={item.id}
                delivery={item}
                zone={data.timeZone}
                onOpen={() => void setSearch({ delivery: item.id })}
              />
            ))}
          </Rows>
        </div>
      )}
      {data && (
        <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-small text-ink-3">
          <span>Times in {data.timeZone}.</span>
          {cursor && (
            <Act name="The latest deliveries" act={() => void setSearch({ cursor: null })}>
              The latest
            </Act>
          )}
          {data.nextCursor && (
            <Act name="Older deliveries" act={() => void setSearch({ cursor: data.nextCursor })}>
              Older
            </Act>
          )}
          {isNarrowed && items.length > 0 && (
            <Act name="Replay all that fit" act={() => setReplayed({ filter: narrowed })}>
              Replay all that fit…
            </Act>
          )}
        </p>
      )}
      {delivery && (
        <DeliverySheet
          id={delivery}
          onClose={() => void setSearch({ delivery: null })}
          onReplay={() => {
            setReplayed({ ids: [delivery] })
            void setSearch({ delivery: null })
          }}
        />
      )}
      {replayed && <ReplaySheet which={replayed} onClose={() => setReplayed(null)} />}
    </Part>
  )
}

/** The focus goes from one row to the next, so that Enter opens it. */
function step(rows: HTMLElement | null, by: 1 | -1): void {
  const openers = [...(rows?.querySelectorAll<HTMLElement>('[data-opens]') ?? [])]
  const at = openers.indexOf(document.activeElement as HTMLElement)
  openers[at < 0 ? 0 : Math.min(Math.max(at + by, 0), openers.length - 1)]?.focus()
}
