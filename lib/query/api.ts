import { z } from 'zod'
import { ApiError } from './api-error'

const Problem = z.object({ title: z.string(), detail: z.string().optional() })

/** Asks /api/v1 and holds the answer to its contract, so that drift fails here and not in a chart. */
export async function api<T extends z.ZodType>(
  contract: T,
  path: string,
  init: RequestInit = {},
): Promise<z.output<T>> {
  const response = await fetch(`/api/v1${path}`, { ...init, headers: { Accept: 'application/json', ...init.headers } })
  const requestId = response.headers.get('X-Request-Id')
  if (!response.ok) throw new ApiError(response.status, await messageOf(response), requestId)

  const parsed = contract.safeParse(await response.json())
  if (!parsed.success)
    throw new ApiError(
      response.status,
      `The answer does not fit its contract: ${z.prettifyError(parsed.error)}`,
      requestId,
    )
  return parsed.data
}

async function messageOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null) // A proxy in front may answer with HTML: the status says enough.
  const problem = Problem.safeParse(body)
  return problem.success ? (problem.data.detail ?? problem.data.title) : `The server answered ${response.status}.`
}
