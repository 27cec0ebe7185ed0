import { GET } from '@/app/api/v1/events/route'
import { LiveEvent } from '@/lib/live/live-event'

type Heard = { name: string; seq: number; data: unknown }

/** Listens as the holder of these headers does, for tests. `until` answers once something like that was heard. */
export async function follow(headers: Record<string, string>, after?: number) {
  const leaving = new AbortController()
  const url = `http://localhost/api/v1/events${after === undefined ? '' : `?after=${after}`}`
  const answer = await GET(new Request(url, { headers, signal: leaving.signal }), { params: Promise.resolve({}) })
  const reader = answer.ok ? answer.body!.pipeThrough(new TextDecoderStream()).getReader() : null
  const heard: Heard[] = []
  let rest = ''

  /** False once the stream has ended. */
  async function more(): Promise<boolean> {
    const { done, value = '' } = await reader!.read()
    const blocks = (rest + value).split('\n\n')
    rest = blocks.pop()!
    heard.push(...blocks.flatMap(parsed))
    return !done
  }

  async function until(isIt: (event: Heard) => boolean): Promise<Heard> {
    for (;;) {
      const found = heard.find(isIt)
      if (found) return found
      if (!(await more())) throw new Error('The stream has ended.')
    }
  }

  return {
    status: answer.status,
    heard,
    until,
    ready: () => until(({ name }) => name === 'ready'),
    told: () => heard.filter(({ name }) => name === 'done').map(({ data }) => LiveEvent.parse(data)),
    async ended() {
      while (await more());
    },
    leave: () => leaving.abort(),
  }
}

function parsed(block: string): Heard[] {
  const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]))
  const name = fields.get('event')
  return name ? [{ name, seq: Number(fields.get('id')), data: JSON.parse(fields.get('data')!) as unknown }] : []
}
