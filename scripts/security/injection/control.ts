import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { type Answer, asker } from '../ask'

/**
 * A server that writes what it is asked into its SQL, on the same database: what does not find its hole could not have
 * found one of ours.
 */
export async function withHole<T>(
  databaseUrl: string,
  work: (askHole: (value: string) => Promise<Answer>, address: string) => Promise<T>,
): Promise<T> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 })
  const server = createServer((request, response) => {
    const value = new URL(request.url!, 'http://here').searchParams.get('title') ?? ''
    pool.query(`select title from incidents where title = '${value}' limit 5`).then(
      ({ rows }) => response.end(JSON.stringify(rows)),
      (error: Error) => response.writeHead(500).end(error.message),
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask = asker(address)
  try {
    return await work((value) => ask('GET', `/?title=${encodeURIComponent(value)}`), address)
  } finally {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    await pool.end()
  }
}
