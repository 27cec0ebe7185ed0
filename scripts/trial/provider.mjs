import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import OpenIdProvider from 'oidc-provider'

/**
 * @typedef {{ name?: string, email?: string, email_verified?: boolean, groups?: string[] }} User
 * @typedef {Record<string, unknown>} Claims
 * @typedef {{ alg?: string, key?: 'ours' | 'foreign' }} Signing
 * @typedef {(token: { claims: Claims, sign: (claims: Claims, how?: Signing) => Promise<string> }) => Promise<string | undefined>} Tamper
 */

const ALG = 'RS256'
const KID = 'trial'

/**
 * A real OpenID provider on this machine, standing for the company's. Users are named by their subject; `tamper` may
 * put another token, or none, in the place of the one it would give.
 * @param {{ users: Record<string, User>, redirectUris: string[], clientId?: string, port?: number }} wish
 */
export async function startProvider({ users, redirectUris, clientId = 'aftermerge', port = 0 }) {
  const [ours, foreign] = await Promise.all([newKey(), newKey()])
  const server = createServer()
  await new Promise((listening) => server.listen(port, '127.0.0.1', () => listening(null)))
  const issuer = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`
  const clientSecret = randomBytes(24).toString('base64url')

  /** @type {Tamper | null} */
  let tamper = null
  /** @type {(document: Claims) => Claims} */
  let described = (document) => document

  const oidc = new OpenIdProvider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: redirectUris }],
    jwks: { keys: [{ ...(await exportJWK(ours.privateKey)), kid: KID, use: 'sig', alg: ALG }] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    scopes: ['openid', 'email', 'profile', 'groups'],
    conformIdTokenClaims: false,
    findAccount: (_, id) => users[id] && { accountId: id, claims: () => ({ sub: id, ...users[id] }) },
    loadExistingGrant: (ctx) => grantAll(ctx, oidc),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
  })

  oidc.use(async (ctx, next) => {
    await next()
    if (ctx.path === '/.well-known/openid-configuration') ctx.body = described(ctx.body)
    if (ctx.path === '/token' && tamper && ctx.body?.id_token) {
      const claims = JSON.parse(Buffer.from(ctx.body.id_token.split('.')[1], 'base64url').toString())
      ctx.body = { ...ctx.body, id_token: await tamper({ claims, sign: signer(ours, foreign) }) }
    }
  })

  const answer = oidc.callback()
  server.on('request', (request, response) =>
    request.url?.startsWith('/interaction/')
      ? void interact(oidc, request, response, users).catch((error) => response.writeHead(500).end(String(error)))
      : answer(request, response),
  )

  return {
    issuer,
    clientId,
    clientSecret,
    users,
    /** @param {Tamper | null} how */
    tamper: (how) => void (tamper = how),
    /** @param {(document: Claims) => Claims} how */
    describe: (how) => void (described = how),
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

async function newKey() {
  return generateKeyPair(ALG, { extractable: true })
}

/** @returns {(claims: Claims, how?: Signing) => Promise<string>} */
function signer(ours, foreign) {
  return async (claims, { alg = ALG, key = 'ours' } = {}) => {
    if (alg === 'none') return new UnsecuredJWT(claims).encode()
    const { privateKey, publicKey } = key === 'ours' ? ours : foreign
    // A verifier that takes the public key for a shared secret is fooled by this one.
    const secret = alg.startsWith('HS') ? Buffer.from(JSON.stringify(await exportJWK(publicKey))) : privateKey
    return new SignJWT(claims).setProtectedHeader({ alg, kid: KID }).sign(secret)
  }
}

async function grantAll(ctx, oidc) {
  const { client, session } = ctx.oidc
  const grant = new oidc.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid email profile groups')
  await grant.save()
  return grant
}

/** The provider's own sign-in page: a button for each of its users. */
async function interact(oidc, request, response, users) {
  const { uid, prompt } = await oidc.interactionDetails(request, response)
  const login = new URL(request.url, 'http://here').searchParams.get('login')
  if (request.method === 'POST')
    return oidc.interactionFinished(
      request,
      response,
      login ? { login: { accountId: login } } : { error: 'access_denied' },
    )

  const button = (name, label) => `<button formaction="/interaction/${uid}?login=${name}">${label}</button>`
  const buttons = Object.keys(users).map((name) => button(encodeURIComponent(name), name))
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><title>Provider</title><h1>Sign in (${prompt.name})</h1><form method="post">
    ${buttons.join(' ')} ${button('', 'Turn back')}</form>`)
}

/**
 * Goes through the provider as a browser would, and answers the address that it sends people back to.
 * @param {string} url @param {string | null} login null: turns back @returns {Promise<string>}
 */
export async function goThrough(url, login) {
  const { origin } = new URL(url)
  const jar = new Map()
  let at = url

  for (let step = 0; step < 10 && new URL(at).origin === origin; step += 1) {
    const isPage = new URL(at).pathname.startsWith('/interaction/')
    const answer = await fetch(isPage ? `${at}?login=${encodeURIComponent(login ?? '')}` : at, {
      method: isPage ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
    const location = answer.headers.get('location')
    if (!location) throw new Error(`${at} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
    at = new URL(location, at).href
  }
  return at
}
