import { EVERYWHERE, NO_PAGE } from '../../lib/http/security-headers.mjs'
import { clientNamer } from './client-address.mjs'

/**
 * What stands before Next. Answers whether the request may go on; one that Next itself would stumble over is answered
 * here, and what Next answers in its stead wears our headers too.
 * @param {{ TRUSTED_PROXIES?: string }} [env]
 */
export function openDoor({ TRUSTED_PROXIES } = process.env) {
  const nameClient = clientNamer(TRUSTED_PROXIES)

  /** @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} */
  return function letIn(request, response) {
    nameClient(request)
    for (const [name, value] of Object.entries(EVERYWHERE)) response.setHeader(name, value)
    if (request.method === 'TRACE' || request.method === 'CONNECT') return refuse(response, 405, 'Method not allowed')
    if (!isDecodable(request.url)) return refuse(response, 400, 'This address cannot be read')
    return true
  }
}

function refuse(response, status, sentence) {
  response.writeHead(status, { ...NO_PAGE, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}.\n`)
  return false
}

function isDecodable(url) {
  try {
    decodeURIComponent(url.split('?', 1)[0])
    return true
  } catch {
    // A per cent sign that begins no character.
    return false
  }
}
