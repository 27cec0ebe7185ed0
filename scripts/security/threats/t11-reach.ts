import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { post } from '@/lib/outgoing/post.server'
import { postWebhook } from '@/lib/outgoing/post-webhook.server'
import { askProvider } from '@/lib/sign-on/provider/ask-provider.server'
import { type Caller, statusOf } from '../ask'
import { settingsOf, setProvider } from '../provider'
import type { Site } from '../site'
import { Tally } from '../tally'
import type { Threat } from '../threat'

export const reach: Threat = {
  id: 'T11',
  title: 'Requests to where only we can reach',
  promise: 'No address that somebody sets makes the server ask inside its own network',
  run,
}

/** Ways to write this machine, its link or its cloud, with the port of a server that must never be asked. */
const ways = (port: number) => [
  `https://127.0.0.1:${port}`,
  `https://localhost:${port}`,
  `http://127.0.0.1:${port}`,
  `https://2130706433:${port}`,
  `https://0x7f.1:${port}`,
  `https://0177.0.0.1:${port}`,
  `https://127.1:${port}`,
  `https://0.0.0.0:${port}`,
  `https://[::1]:${port}`,
  `https://[::ffff:127.0.0.1]:${port}`,
  `https://[::ffff:7f00:1]:${port}`,
  `https://[64:ff9b::7f00:1]:${port}`,
  `https://[2002:7f00:1::]:${port}`,
  `https://127.0.0.1.:${port}`,
  `https://localhost.:${port}`,
  `https://ｌocalhost:${port}`,
  `https://①②⑦.0.0.1:${port}`,
  'https://169.254.169.254',
  'http://169.254.169.254',
  'https://[fd00:ec2::254]',
  'https://100.100.100.200',
  'https://168.63.129.16',
  'https://224.0.0.1',
  'https://255.255.255.255',
  'https://192.0.2.1',
  'https://0',
  'https://[fe80::1]',
  'https://[ff02::1]',
  `https://user:secret@127.0.0.1:${port}`,
  `https://example.com@127.0.0.1:${port}`,
  'file:///etc/passwd',
  'gopher://127.0.0.1/',
  'ftp://127.0.0.1/',
  'data:application/json,{}',
  `//127.0.0.1:${port}`,
  `https://127.0.0.1:${port}#@example.com`,
  'javascript:alert(1)',
  ' https://127.0.0.1',
  'https://',
]

async function run(site: Site) {
  const tally = new Tally()
  let asked = 0
  const secret = createServer((_, response) => {
    asked += 1
    response.setHeader('content-type', 'application/json').end('{"secret":"inside"}')
  })
  await new Promise<void>((listening) => secret.listen(0, '127.0.0.1', listening))
  const { port } = secret.address() as AddressInfo
  const wanted = ways(port)

  // Where others can reach us the provider must not be on this machine; a public name makes that so.
  const named = { BASE_URL: 'https://aftermerge.example' }
  await site.withInstance(named, async (ask) => {
    for (const issuer of wanted) {
      const body = { settings: { ...settingsOf(site.provider), issuer, clientSecret: 'x' } }
      const { name, headers } = site.people.administrator
      const as = {
        name,
        headers: { ...headers, origin: named.BASE_URL, host: 'aftermerge.example', cookie: asSecure(headers.cookie!) },
      }
      const answer = await ask('POST', '/api/v1/sign-on/test', { as, body })
      const told =
        statusOf(answer) === 201
          ? await ask('GET', `/api/v1/sign-on/test/${(JSON.parse(answer.text) as { id: string }).id}`, { as })
          : answer
      const isJudged = answer.status === 201 || answer.status === 422
      tally.attack(!isJudged, `${issuer} is answered ${answer.status} ${answer.text.slice(0, 80)}`)
      tally.attack(/inside|root:x/.test(told.text), `${issuer} is told what stands inside`)

      const webhook = issuer
      const made = await ask('POST', '/api/v1/digests', { as, body: { hour: 9, webhook } })
      const posted =
        statusOf(made) === 201
          ? await ask('POST', `/api/v1/digests/${(JSON.parse(made.text) as { id: string }).id}/test`, { as })
          : made
      tally.attack(made.status !== 201 && made.status !== 422, `a webhook at ${webhook} is answered ${made.status}`)
      tally.attack(posted.text.includes('"SENT"'), `a webhook at ${webhook} is posted to`)

      for (const kind of ['WEBHOOK', 'SLACK']) {
        const wish = { name: 'Ours', kind, address: issuer, events: ['incident.created'] }
        const subscribed = await ask('POST', '/api/v1/subscriptions', { as, body: wish })
        const told = statusOf(subscribed) === 201 ? await tryOut(ask, as, subscribed.text) : subscribed
        const isRefused = subscribed.status === 201 || subscribed.status === 422
        tally.attack(!isRefused, `a ${kind} at ${issuer} is answered ${subscribed.status}`)
        tally.attack(told.text.includes('"isSent":true'), `a ${kind} at ${issuer} is posted to`)
        tally.attack(/inside/.test(told.text) && told.text.includes('answerStatus":2'), `a ${kind} at ${issuer} tells`)
      }
    }
  })
  tally.attack(asked > 0, `the server inside was asked ${asked} times`)

  await redirected(tally, port)
  await new Promise((closed) => secret.close(closed))
  tally.attack(asked > 0, 'a redirect was followed to the server inside')
  await setProvider(site.ask, site.people.administrator, site.provider)
  return tally.outcome(
    `${wanted.length} addresses of a provider, as many of a webhook and of subscriptions, server inside asked ${asked} times`,
  )
}

function tryOut(ask: Site['ask'], as: Caller, made: string) {
  const { subscription } = JSON.parse(made) as { subscription: { id: string } }
  return ask('POST', `/api/v1/subscriptions/${subscription.id}/test`, { as })
}

/** With TLS the cookie has a name that the browser guards. */
function asSecure(cookie: string): string {
  return cookie.replace('aftermerge.session_token', '__Host-aftermerge.session_token')
}

/** A provider on this machine may be asked where all is on this machine; it must not lead us on to others. */
async function redirected(tally: Tally, port: number) {
  for (const [status, where] of [
    [301, `http://127.0.0.1:${port}/`],
    [302, `http://127.0.0.1:${port}/`],
    [307, 'http://169.254.169.254/'],
    [308, 'file:///etc/passwd'],
  ] as const) {
    const leading = createServer((_, response) => response.writeHead(status, { location: where }).end())
    await new Promise<void>((listening) => leading.listen(0, '127.0.0.1', listening))
    const address = `http://127.0.0.1:${(leading.address() as AddressInfo).port}/`
    const [answer, posted] = [await askProvider(address), await postWebhook(address, { text: 'x' })]
    tally.attack(answer.status !== status, `a redirect to ${where} is followed: ${answer.status}`)
    tally.attack(
      posted.kind !== 'REFUSED' || !posted.detail.includes(String(status)),
      `a webhook is redirected to ${where}: ${posted.kind}`,
    )
    const told = await post(address, '{}')
    tally.attack(told.kind !== 'ANSWERED' || told.status !== status, `a notification is redirected to ${where}`)
    await new Promise((closed) => leading.close(closed))
  }
}
