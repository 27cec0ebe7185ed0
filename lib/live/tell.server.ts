import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { listen } from './listen.server'
import { LIVE_NAMES } from './live-event'
import { readLast } from './read-last.server'
import { type News, readSince } from './read-since.server'
import { standing } from './standing.server'
import { holdStream } from './streams.server'
import { toldTo } from './told-to.server'

const LOOK_EVERY_MS = 20_000
/** What was said and not fetched, by batches. Who falls behind is hung up on, and goes on where they were. */
const MOST_UNREAD = 200
const RETRY_MS = 1000

type Asked = { actor: Actor; headers: Headers; signal: AbortSignal; after: number | null }

/** The stream of what is done, as far as this actor may read it: server-sent events, until either side has enough. */
export function tell(asked: Asked): Response {
  let end = (): void => undefined
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => void (end = begin(asked, controller)),
    cancel: () => end(),
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream',
      // What transforms an answer holds it back; what keeps the connection would hold up a stop.
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
      Connection: 'close',
    },
  })
}

function begin({ actor, headers, signal, after }: Asked, controller: ReadableStreamDefaultController<Uint8Array>) {
  let told = after
  let work = Promise.resolve()
  const over = new AbortController()
  const release = holdStream(actor, end)
  const stopListening = listen({
    begin: (at) => then(() => catchUp(at)),
    hear: (news) => then(() => pass(news)),
    ring: () => then(ring),
  })
  const timer = setInterval(() => then(look), LOOK_EVERY_MS)
  timer.unref()
  signal.addEventListener('abort', end)
  if (signal.aborted) end()
  say(`retry: ${RETRY_MS}\n\n`)
  return end

  function end() {
    if (over.signal.aborted) return
    over.abort()
    clearInterval(timer)
    stopListening()
    release()
    signal.removeEventListener('abort', end)
    try {
      controller.close()
    } catch {
      // Who asked has gone, and the stream with them.
    }
  }

  /** One thing after the other, so that nothing is told before what was done before it. */
  function then(task: () => Promise<void>) {
    work = work.then(() => (over.signal.aborted ? undefined : task())).catch(end)
  }

  function say(text: string) {
    if (over.signal.aborted) return
    if ((controller.desiredSize ?? 0) < -MOST_UNREAD) return end()
    controller.enqueue(encoder.encode(text))
  }

  /** Who was told of lines that are not there had them from a database that has been restored since. */
  async function catchUp(at: number) {
    const last = await readLast()
    if (told !== null) await pass(told > last ? { to: last, lines: null, isOther: true } : await readSince(told, at))
    told ??= at
    say(event(LIVE_NAMES.ready, told))
  }

  async function pass({ to, lines, isOther }: News) {
    const from = told ?? 0
    if (to <= from && !isOther) return
    told = to
    if (!lines) return say(event(LIVE_NAMES.many, to))

    const fresh = lines.filter(({ seq }) => seq > from)
    const events = await toldTo(actor, fresh, () => standing(headers))
    if (events.length > 0) say(events.map((done) => event(LIVE_NAMES.done, done.seq, done)).join(''))
  }

  /** To whom the log is open, as they stand now. */
  async function ring() {
    if (!mayReadLog(actor)) return
    const now = await standing(headers)
    if (now && mayReadLog(now)) say(`event: ${LIVE_NAMES.deliveries}\ndata: {}\n\n`)
  }

  async function look() {
    if (await standing(headers)) say(`event: ${LIVE_NAMES.here}\ndata: {}\n\n`)
    else end()
  }
}

const encoder = new TextEncoder()

const mayReadLog = (actor: Actor) => can(actor, 'manage', { kind: 'endpoint' })

function event(name: string, seq: number, data: object = { seq }): string {
  return `id: ${seq}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}
