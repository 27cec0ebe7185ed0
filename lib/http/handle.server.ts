import 'server-only'
import { problem } from './problem.server'
import { refuseForeignHost } from './refuse-foreign-host.server'
import { refuseLongQuery } from './refuse-long-query.server'

export type Call<Params> = { request: Request; params: Params; requestId: string }

/** The only try/catch on the server: handlers return what went right and throw what went wrong. */
export function handle<Params = Record<string, never>>(handler: (call: Call<Params>) => Promise<Response>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const requestId = crypto.randomUUID()
    try {
      refuseForeignHost(request)
      refuseLongQuery(request)
      const answer = await handler({ request, params: await context.params, requestId })
      answer.headers.set('X-Request-Id', requestId)
      return answer
    } catch (error) {
      return problem(error, requestId)
    }
  }
}
