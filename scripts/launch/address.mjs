import { createServer } from 'node:net'
import { Refusal } from './refusal.mjs'

/**
 * The host and port to serve on, free at this moment; port 0 leaves the choice to the system.
 * @param {{ HOST?: string, PORT?: string }} [env]
 */
export async function readAddress(env = process.env) {
  const host = env.HOST || '127.0.0.1'
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Refusal(`PORT=${env.PORT} is not a port. Use a number from 1 to 65535, or 0 for any free one.`)
  }

  await refuseBusyPort(host, port)
  return { host, port }
}

export function isLoopback(host) {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** Where this machine itself reaches what listens on that host. */
export function urlOf(host, port) {
  const name = EVERY_ADDRESS[host] ?? host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

const EVERY_ADDRESS = { '0.0.0.0': '127.0.0.1', '::': '::1' }

function refuseBusyPort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', (error) => reject(new Refusal(sentences[error.code]?.(host, port) ?? error.message)))
    probe.listen(port, host, () => probe.close(resolve))
  })
}

const sentences = {
  EADDRINUSE: (host, port) =>
    `Port ${port} is in use by another program. Choose another with PORT=${port + 1}, or PORT=0 for any free one.`,
  EACCES: (host, port) =>
    `This user may not listen on port ${port}. Choose one above 1023, or PORT=0 for any free one.`,
  EADDRNOTAVAIL: (host) => `HOST=${host} is not an address of this machine.`,
  ENOTFOUND: (host) => `HOST=${host} is not an address of this machine.`,
  EAI_AGAIN: (host) => `HOST=${host} is not an address of this machine.`,
}
