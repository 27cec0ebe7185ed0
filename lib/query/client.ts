import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error'

const FRESH_FOR_MS = 60_000

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: FRESH_FOR_MS, retry: isWorthRetrying } },
  })
}

/** A refusal stays a refusal; what may pass is tried once more before the reader is told. */
function isWorthRetrying(failures: number, error: Error): boolean {
  const passing = !(error instanceof ApiError) || error.status >= 500
  return passing && failures < 1
}
