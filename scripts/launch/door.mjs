import { randomUUID } from 'node:crypto'
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
    if (request.method === 'TRACE' || request.method === 'CONNECT') return refuse(response, WRONG_METHOD)
    if (!isDecodable(request.url)) return refuse(response, UNREADABLE)
    if (/^\/api(?:[/?]|$)/.test(request.url)) speakForNext(response)
    return true
  }
}

const WRONG_METHOD = {
  type: '/docs/api#wrong-method',
  title: 'Not done here',
  status: 405,
  detail: 'This address does not do what the method asks. What there is stands at /docs/api.',
}
const UNREADABLE = {
  type: '/docs/api#malformed',
  title: 'Not readable',
  status: 400,
  detail: 'This address cannot be read: a per cent sign in it begins no character.',
}

/** A method that a route does not have is answered by Next itself, and with nothing: here it becomes a problem. */
function speakForNext(response) {
  const [writeHead, end] = [response.writeHead.bind(response), response.end.bind(response)]
  const { headers, body } = written(WRONG_METHOD)
  const isSilent = (status) => status === WRONG_METHOD.status && !response.hasHeader('Content-Type')
  let isOurs = false

  response.writeHead = (status, ...rest) => {
    isOurs = isSilent(status)
    if (isOurs) for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    return writeHead(status, ...rest)
  }
  // What compresses has written the head when it ends the answer; nothing else has.
  response.end = (...given) =>
    isOurs || (!response.headersSent && isSilent(response.statusCode)) ? end(body) : end(...given)
}

function refuse(response, problem) {
  const { headers, body } = written(problem)
  response.writeHead(problem.status, headers).end(body)
  return false
}

/** The form of every error of the API, RFC 9457. */
function written(problem) {
  const requestId = randomUUID()
  const headers = { ...NO_PAGE, 'Content-Type': 'application/problem+json', 'X-Request-Id': requestId }
  return { headers, body: JSON.stringify({ ...problem, instance: `urn:uuid:${requestId}` }) }
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
