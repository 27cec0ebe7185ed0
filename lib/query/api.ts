import { z } from 'zod'
import { ApiError } from './api-error'
import { reach } from './reach'
import { refusal } from './refusal'

/** Asks /api/v1 and holds the answer to its contract, so that drift fails here and not in a chart. */
export async function api<T extends z.ZodType>(
  contract: T,
  path: string,
  init: RequestInit = {},
): Promise<z.output<T>> {
  const response = await reach(`/api/v1${path}`, { ...init, headers: { Accept: 'application/json', ...init.headers } })
  if (!response.ok) throw await refusal(response)

  const parsed = contract.safeParse(await response.json())
  if (!parsed.success)
    throw new ApiError(
      response.status,
      `The answer does not fit its contract: ${z.prettifyError(parsed.error)}`,
      response.headers.get('X-Request-Id'),
    )
  return parsed.data
}
