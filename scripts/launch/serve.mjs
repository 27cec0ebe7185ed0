// The app's own process: serves the build, and on SIGTERM finishes what it has begun. Its parent learns the port.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { urlOf } from './address.mjs'
import { openDoor } from './door.mjs'
import { inRoot, root } from './root.mjs'
import { openShelf } from './shelf.mjs'

const DRAIN_MS = 10_000
/** Longer than proxies and clients keep an idle connection: hung up on by us, one could just be sending on it. */
const IDLE_MS = 75_000
const next = createRequire(import.meta.url)('next')

const [host, port] = [process.argv[2], Number(process.argv[3])]
const server = createServer({ keepAliveTimeout: IDLE_MS })
const inFlight = new Set()
const letIn = openDoor()
const hand = openShelf(inRoot('.next/pressed'), '/_next/static')
server.on('error', (error) => {
  console.error(`The app could not listen: ${error.message}`)
  process.exit(1)
})
server.listen(port, host, serve)

async function serve() {
  process.env.BASE_URL ||= urlOf(host, server.address().port)
  const app = next({ dev: false, dir: root, hostname: host, port: server.address().port, httpServer: server })
  const answer = app.getRequestHandler()
  const prepared = app.prepare()

  server.on('request', async (request, response) => {
    await prepared
    inFlight.add(response)
    response.once('close', () => inFlight.delete(response))
    if (globalThis.aftermergeDraining) sayGoodbye(response)
    if (letIn(request, response) && !(await hand(request, response))) await answer(request, response)
  })
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => drain(app))
  // Whoever started us is gone, and nobody else would end us.
  process.once('disconnect', () => drain(app))

  await prepared
  process.send?.({ port: server.address().port })
}

/**
 * The readiness probe answers 503 from here on, no connection is taken, and those in flight get their answer. Whoever
 * listens for updates would never have it whole, and is hung up on.
 */
async function drain(app) {
  globalThis.aftermergeDraining = true
  setTimeout(() => process.exit(0), DRAIN_MS).unref()
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  inFlight.forEach(sayGoodbye)
  globalThis.aftermergeHangUp?.()

  // At once, for those in flight may outlast us, and again for what they did. What they stored is read in between.
  await Promise.all([closed, globalThis.aftermergeFarewell?.()])
  await globalThis.aftermergeFinish?.()
  await globalThis.aftermergeFarewell?.()
  await app.close()
  process.exit(0)
}

/** A kept-alive connection would otherwise be handed its next request just as we hang up. */
function sayGoodbye(response) {
  if (!response.headersSent) response.setHeader('Connection', 'close')
}
