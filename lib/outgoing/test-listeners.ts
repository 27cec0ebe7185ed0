import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

type Mail = { from: string; to: string[]; raw: string }

/** A mail server on loopback that keeps what it is sent. */
export async function startMailServer(options: SMTPServerOptions = {}) {
  const mails: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, { envelope }, done) =>
      void text(stream).then((raw) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw })
        done()
      }),
    ...options,
  })
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => sockets.add(socket))
  // What a client breaks off is also an error of the server's; the tests look at what came of it.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  const hangUp = () => sockets.forEach((socket) => socket.destroy())
  return {
    mails,
    hangUp,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

type Post = { path: string; body: { text: string; blocks: object[] } }

/** An incoming webhook on loopback that keeps what it is sent; `answer` says how it answers the next. */
export async function startChat() {
  const posts: Post[] = []
  const chat = { answer: (): number | 'hang up' => 200 }
  const server = createServer((request: IncomingMessage, response) => {
    void text(request).then((body) => {
      posts.push({ path: request.url!, body: JSON.parse(body) as Post['body'] })
      const answer = chat.answer()
      if (answer === 'hang up') return request.socket.destroy()
      response.writeHead(answer, answer === 302 ? { location: '/elsewhere' } : {}).end('ok')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...chat,
    posts,
    answerWith: (answer: () => number | 'hang up') => (chat.answer = answer),
    url: `http://127.0.0.1:${port}/services/T0/B0/verysecretpath`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

type Answer = number | 'hang' | 'hang up' | { status: number; headers?: Record<string, string>; body?: string }
type Received = { headers: IncomingHttpHeaders; raw: string; path: string }

/** A receiver on loopback that keeps what it is posted, word for word; `answerWith` says how it answers the next. */
export async function startReceiver() {
  const posts: Received[] = []
  let answer: (post: Received) => Answer = () => 204
  let heard: (() => void)[] = []
  const server = createServer((request: IncomingMessage, response) => {
    void text(request).then((raw) => {
      const post = { headers: request.headers, raw, path: request.url! }
      posts.push(post)
      const said = answer(post)
      heard.forEach((tell) => tell())
      heard = []
      if (said === 'hang') return
      if (said === 'hang up') return request.socket.destroy()
      const { status, headers = {}, body = 'noted' } = typeof said === 'number' ? { status: said } : said
      response.writeHead(status, headers).end(status === 204 ? undefined : body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    posts,
    answerWith: (next: typeof answer) => void (answer = next),
    /** Once the next post has arrived. */
    next: () => new Promise<void>((resolve) => heard.push(resolve)),
    url: `http://127.0.0.1:${port}/hooks/verysecretpath`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
