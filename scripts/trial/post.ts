import { Agent, request } from 'node:http'

const PATIENCE_MS = 60_000

export type Route = 'changes' | 'incidents' | 'deployments' | 'work-logs'
/** What came back; no status where the connection broke. */
export type Answer = { status: number; body: string } | { status: null; why: string }
export type Post = (route: Route, body: string | Buffer) => Promise<Answer>

/** Posts over connections that are kept: `node:http`, because fetch takes a good part of a core for itself. */
export function poster(address: string, token: string, connections: number): { post: Post; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }

  const post: Post = (route, body) => postTo(`${address}/api/v1/${route}`, body, { agent, headers })

  return { post, close: () => agent.destroy() }
}

type By = { agent: Agent; headers: Record<string, string> }

export function postTo(url: string, body: string | Buffer, by: By): Promise<Answer> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve({ status: null, why: error.code ?? error.message })
    const call = request(url, { method: 'POST', ...by, timeout: PATIENCE_MS })
    call.on('timeout', () => call.destroy(new Error('no answer')))
    call.on('error', failed)
    call.on('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', failed)
      response.on('end', () => resolve({ status: response.statusCode!, body: Buffer.concat(parts).toString() }))
    })
    call.end(body)
  })
}
