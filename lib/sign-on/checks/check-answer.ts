import { type Check, failed, passed } from './check'

type Came = { error: string | null; trouble: Error | null; idToken: string | null }

/** Whether the way through the provider ended in a token. */
export function checkAnswer({ error, trouble, idToken }: Came, query: URLSearchParams): Check {
  if (idToken) return passed('ANSWER', 'The provider sent you back, and gave a token.')
  if (query.has('error')) {
    const said = [query.get('error'), query.get('error_description')].filter(Boolean).join(': ')
    return failed('ANSWER', 'The provider sent you back without signing you in.', 'a code', said)
  }
  if (trouble) return failed('ANSWER', 'The provider gave no token for the code.', 'a token', trouble.message)
  if (error?.startsWith('state') || error?.startsWith('issuer'))
    return failed('ANSWER', 'What came back does not fit what was sent.', 'the same state and issuer', error)
  return failed('ANSWER', 'The provider gave no ID token.', 'id_token', 'none')
}
