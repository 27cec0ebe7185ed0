import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { asJson } from '@/lib/query/send'
import { DeliveryDetail, DeliveryPage, FailureList } from './delivery'
import { ReplayAnswer, ReplayProgress, type ReplayWish } from './replay'

/** The latest deliveries that fit, as the address of the API has it. */
export function deliveriesQuery(search: Record<string, string> = {}) {
  const asked = new URLSearchParams(search).toString()
  return queryOptions({
    queryKey: ['deliveries', 'list', asked],
    queryFn: ({ signal }) => api(DeliveryPage, `/deliveries${asked && `?${asked}`}`, { signal }),
  })
}

export function deliveryQuery(id: string) {
  return queryOptions({
    queryKey: ['deliveries', 'one', id],
    queryFn: ({ signal }) => api(DeliveryDetail, `/deliveries/${id}`, { signal }),
  })
}

export function failuresQuery() {
  return queryOptions({
    queryKey: ['deliveries', 'failures'],
    queryFn: ({ signal }) => api(FailureList, '/deliveries/failures', { signal }),
  })
}

type Which = Pick<ReplayWish, 'ids' | 'filter'>

/** What a replay would come to; asked once, and anew when it is asked for again. */
export function foreseenQuery(which: Which) {
  return queryOptions({
    queryKey: ['replays', 'foreseen', which],
    queryFn: ({ signal }) => api(ReplayAnswer, '/deliveries/replay', { ...replaying(which, true), signal }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
}

export function beginReplay(which: Which): Promise<ReplayAnswer> {
  return api(ReplayAnswer, '/deliveries/replay', replaying(which, false))
}

const replaying = (which: Which, dryRun: boolean) => ({ method: 'POST', ...asJson({ ...which, dryRun }) })

const AGAIN_MS = 1000

export function replayQuery(id: string) {
  return queryOptions({
    queryKey: ['replays', 'one', id],
    queryFn: ({ signal }) => api(ReplayProgress, `/deliveries/replays/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.waiting === 0 ? false : AGAIN_MS),
  })
}
