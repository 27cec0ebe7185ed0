import { reach } from './reach'
import { refusal } from './refusal'

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Sends what somebody wrote to /api/v1. The answer is what they sent, as it is now; `api` reads what must be held to a contract. */
export async function send(method: Method, path: string, body?: object, headers: Record<string, string> = {}) {
  const json = asJson(body)
  const response = await reach(`/api/v1${path}`, { method, ...json, headers: { ...json.headers, ...headers } })
  if (!response.ok) throw await refusal(response)
}

export function asJson(body: object | undefined): Pick<RequestInit, 'headers' | 'body'> {
  return body ? { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {}
}
