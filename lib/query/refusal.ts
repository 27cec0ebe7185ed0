import { ApiError } from './api-error'

type Problem = { title?: unknown; detail?: unknown; errors?: unknown; current?: unknown }

/** What the API answered instead. Read by hand: pages that ask for a password need no contracts but this one. */
export async function refusal(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null) // A proxy in front may answer with HTML: the status says enough.
  const { title, detail, errors, current }: Problem = typeof body === 'object' && body !== null ? body : {}
  const message = [detail, title].find((words) => typeof words === 'string')

  return new ApiError(
    response.status,
    message ?? `The server answered ${response.status}.`,
    response.headers.get('X-Request-Id'),
    Array.isArray(errors) ? Object.fromEntries(errors.flatMap(fieldOf)) : {},
    current,
  )
}

/** What lies deeper than a field is said at the field, and at one of its own where a form has it: "cost.currency". */
function fieldOf(error: unknown): [string, string][] {
  const { pointer, detail } = (error ?? {}) as { pointer?: unknown; detail?: unknown }
  if (typeof pointer !== 'string' || typeof detail !== 'string') return []
  const [name, ...deeper] = pointer.split('/').slice(1)
  if (!name) return []
  return deeper.length > 0
    ? [
        [name, detail],
        [[name, ...deeper].join('.'), detail],
      ]
    : [[name, detail]]
}
