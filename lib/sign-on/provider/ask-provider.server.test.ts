import type { LookupAddress } from 'node:dns'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askProvider } from './ask-provider.server'

type Done = (error: Error | null, found: LookupAddress[]) => void
const addresses = vi.hoisted(() => ({ of: [] as LookupAddress[] }))
// The names of foreign hosts.
vi.mock('node:dns', () => ({ lookup: (_name: string, _options: object, done: Done) => done(null, addresses.of) }))

let server: Server | undefined

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody')
  vi.stubEnv('BASE_URL', 'http://127.0.0.1:3000')
})
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
  vi.unstubAllEnvs()
})

async function serving(answer: RequestListener): Promise<string> {
  const serves = createServer(answer)
  server = serves
  await new Promise<void>((listening) => serves.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(serves.address() as AddressInfo).port}`
}

test.each(['169.254.169.254', 'fe80::1', '::ffff:169.254.169.254', '0.0.0.0', '64:ff9b::a9fe:a9fe'])(
  'a name that leads to %s is not connected to',
  async (address) => {
    addresses.of = [
      { address: '9.9.9.9', family: 4 },
      { address, family: address.includes(':') ? 6 : 4 },
    ]

    await expect(askProvider('https://id.example.com/keys')).rejects.toMatchObject({
      code: 'unavailable',
      message: `id.example.com leads to ${address}, where no provider may be`,
    })
  },
)

test('a name that leads to this machine is connected to only where we are for this machine', async () => {
  addresses.of = [{ address: '127.0.0.1', family: 4 }]
  const why = async () => askProvider('https://id.example.com:1/').then(String, ({ message }: Error) => message)

  expect(await why()).toContain('ECONNREFUSED')
  vi.stubEnv('BASE_URL', 'https://aftermerge.example.com')
  expect(await why()).toContain('where no provider may be')
})

test('a redirect is an answer and is not followed', async () => {
  const asked: (string | undefined)[] = []
  const url = await serving((request, response) => {
    asked.push(request.url)
    response.writeHead(302, { location: '/elsewhere' }).end()
  })

  expect((await askProvider(`${url}/here`)).status).toBe(302)
  expect(asked).toEqual(['/here'])
})

test('who never answers, stops in the middle of it or never comes to an end is given up', async () => {
  const silent = await serving(() => undefined)
  await expect(askProvider(silent, { patienceMs: 100 })).rejects.toThrow('no answer within 0.1 seconds')

  const halting = await serving((_, response) => void response.write('{'))
  await expect(askProvider(halting, { patienceMs: 100 })).rejects.toThrow('no answer within 0.1 seconds')

  const endless = await serving((_, response) => {
    response.on('error', () => undefined)
    const more = (): void => void response.write(Buffer.alloc(65_536), (error) => error ?? more())
    more()
  })
  await expect(askProvider(endless)).rejects.toThrow('longer than 512000 bytes')
})
