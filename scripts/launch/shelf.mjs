import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

const TYPES = {
  '.css': 'text/css; charset=UTF-8',
  '.js': 'application/javascript; charset=UTF-8',
  '.json': 'application/json; charset=UTF-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=UTF-8',
}

/**
 * Answers requests for files of which the build has pressed a copy, to whoever takes it. Next compresses anew for each
 * request, and with what makes a sixth more of a script. A name of a file is that of its content, so it is kept for ever.
 * @param {string} folder of the pressed files
 * @param {string} under where they stand in addresses
 */
export function openShelf(folder, under) {
  const files = new Map(namesIn(folder).map((name) => [`${under}/${name.replaceAll('\\', '/')}`, join(folder, name)]))
  const kept = new Map()

  /**
   * Whether it was answered here.
   * @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<boolean>}
   */
  return async function hand({ method, url, headers }, response) {
    const file = files.get(url.split('?', 1)[0])
    if (!file || (method !== 'GET' && method !== 'HEAD') || !takesBrotli(headers['accept-encoding'])) return false

    if (!kept.has(file)) kept.set(file, readFile(file))
    const pressed = await kept.get(file).catch(() => null)
    // A build that was made while this one is served has put others in their place.
    if (!pressed) return false
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)],
      'Content-Encoding': 'br',
      'Content-Length': pressed.length,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    })
    response.end(method === 'HEAD' ? undefined : pressed)
    return true
  }
}

/** Without any, as after a build by other means, all is left to Next. */
function namesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true }).filter((name) => extname(name) in TYPES)
  } catch {
    return []
  }
}

/** @param {string} [accepted] */
function takesBrotli(accepted = '') {
  return accepted.split(',').some((coding) => {
    const [name, weight = 'q=1'] = coding.split(';').map((part) => part.trim().toLowerCase())
    return name === 'br' && Number(weight.slice(2)) > 0
  })
}
