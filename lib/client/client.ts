import createClient, { type Client } from 'openapi-fetch'
import type { paths } from './api'

export type AftermergeClient = Client<paths>

type Wish = {
  /** Where Aftermerge runs, such as https://aftermerge.example.com. */
  url: string
  token: string
  /** How a request is made; given, it can wait and ask again. */
  fetch?: (request: Request) => Promise<Response>
}

/**
 * Asks Aftermerge as a program does, by the paths and with the bodies of its OpenAPI document. It follows no redirect, so
 * that the token goes nowhere else.
 */
export function newClient({ url, token, fetch }: Wish): AftermergeClient {
  return createClient<paths>({
    baseUrl: url,
    headers: { authorization: `Bearer ${token}` },
    redirect: 'manual',
    ...(fetch && { fetch }),
  })
}
