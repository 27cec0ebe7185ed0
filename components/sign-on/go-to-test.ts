import { api } from '@/lib/query/api'
import { asJson } from '@/lib/query/send'
import { type NewSignOnTest, SignOnTestStart } from '@/lib/sign-on/sign-on'

/** Leaves for the provider; the way back ends on this page, with the result. */
export async function goToTest(test: NewSignOnTest): Promise<string> {
  const { url } = await api(SignOnTestStart, '/sign-on/test', { method: 'POST', ...asJson(test) })
  location.assign(url)
  return 'Going to the provider…'
}
