import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { SignOnTest } from './checks/check'
import { SignOn } from './sign-on'

export function signOnQuery() {
  return queryOptions({ queryKey: ['sign-on'], queryFn: ({ signal }) => api(SignOn, '/sign-on', { signal }) })
}

export function signOnTestQuery(id: string) {
  return queryOptions({
    queryKey: ['sign-on', 'test', id],
    queryFn: ({ signal }) => api(SignOnTest, `/sign-on/test/${id}`, { signal }),
  })
}
