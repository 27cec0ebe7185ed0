import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { News } from './concerns'
import { connection } from './connection'

/** The server's end of what the browser opened. */
class Source extends EventTarget {
  static all: Source[] = []
  isOpen = true
  constructor(readonly url: string) {
    super()
    Source.all.push(this)
  }
  close() {
    this.isOpen = false
  }
  say(name: string, seq: number | null = null, data: object = { seq }) {
    const lastEventId = seq === null ? '' : String(seq)
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data), lastEventId }))
  }
  breakOff() {
    this.dispatchEvent(new Event('error'))
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('EventSource', Source)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  Source.all = []
})

function opened() {
  const heard: News[] = []
  const lost: boolean[] = []
  const made = connection(
    40,
    (news) => heard.push(news),
    (isLost) => lost.push(isLost),
  )
  made.open()
  return { ...made, heard, lost, source: () => Source.all.at(-1)! }
}

const done = (seq: number) => ({ seq, kind: 'incident', id: '01a21825-1459-7431-967b-55cb50d6e4af', key: 'INC-12' })

test('it begins where the page stands, and goes on behind the last it heard', () => {
  const { source, heard } = opened()
  source().say('ready', 40)
  source().say('done', 43, done(43))
  const first = source()
  source().breakOff()
  vi.advanceTimersByTime(1000)

  expect(Source.all.map(({ url }) => url)).toEqual(['/api/v1/events?after=40', '/api/v1/events?after=43'])
  expect(first.isOpen).toBe(false)
  expect(heard).toEqual(['deliveries', done(43)])
})

test('a break that is mended soon is not spoken of; one that is not is, until it is', () => {
  const { source, lost } = opened()
  source().say('ready', 40)
  source().breakOff()
  vi.advanceTimersByTime(1000)
  source().say('ready', 40)
  vi.advanceTimersByTime(10_000)
  expect(lost).not.toContain(true)

  source().breakOff()
  vi.advanceTimersByTime(1000)
  source().breakOff()
  vi.advanceTimersByTime(1500)
  expect(lost.at(-1)).toBe(true)

  source().say('ready', 40)
  expect(lost.at(-1)).toBe(false)
})

test('it hears that deliveries came, and takes it that some did while it was broken', () => {
  const { source, heard } = opened()
  source().say('ready', 40)
  source().say('deliveries')
  expect(heard).toEqual(['deliveries', 'deliveries'])

  source().breakOff()
  vi.advanceTimersByTime(1000)
  expect(heard).toHaveLength(2)
  source().say('ready', 40)
  expect(heard).toHaveLength(3)
})

test('one that fell silent is opened again', () => {
  const { source } = opened()
  source().say('ready', 40)
  vi.advanceTimersByTime(40_000)
  source().say('here')
  vi.advanceTimersByTime(40_000)
  expect(Source.all).toHaveLength(1)

  vi.advanceTimersByTime(11_000)

  expect(Source.all).toHaveLength(2)
})

test('it is tried ever more seldom where nobody answers', () => {
  opened()
  for (let n = 0; n < 600; n += 1) {
    if (Source.all.at(-1)!.isOpen) Source.all.at(-1)!.breakOff()
    vi.advanceTimersByTime(1000)
  }

  expect(Source.all.length).toBeGreaterThan(10)
  expect(Source.all.length).toBeLessThan(50)
})

test('what was closed stays closed and says nothing', () => {
  const { source, close, lost } = opened()
  source().breakOff()
  close()
  vi.advanceTimersByTime(60_000)

  expect(Source.all).toHaveLength(1)
  expect(lost).toEqual([])
})
