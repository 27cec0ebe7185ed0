import { beforeEach, describe, expect, test, vi } from 'vitest'
import { goBack, moreNow, saidNow, say, unsay, wayBack } from './said'

const goTo = (pathname: string) => vi.stubGlobal('location', { pathname })
const words = () => saidNow().map((item) => ('problem' in item ? item.problem : item.words))
const latest = () => saidNow().at(-1)!

beforeEach(() => {
  goTo('/triage')
  for (const item of saidNow()) unsay(item)
})

describe('what was done', () => {
  test('takes the place of what was done before, and none of what has a name of its own', () => {
    say({ words: 'first' })
    say({ id: 'unsent', words: 'kept' })
    say({ words: 'second' })
    say({ id: 'unsent', words: 'kept as well' })

    expect(words()).toEqual(['second', 'kept as well'])
  })

  test('leaves nothing to undo by its key once it is undone', () => {
    const undo = vi.fn()
    say({ words: 'accepted', undo })
    goBack(latest())

    expect(words()).toEqual([])
    expect(undo).toHaveBeenCalledTimes(1)
    expect(wayBack('/triage')).toBeUndefined()
  })

  test('can be undone by its key after it went from sight, as long as one stays on the page', () => {
    say({ words: 'accepted', undo: () => {} })
    unsay(latest())

    expect(wayBack('/triage')).toBeDefined()
    expect(wayBack('/incidents')).toBeUndefined()
  })

  test('keeps its way back on another page while it is shown there, and when something says itself meanwhile', () => {
    say({ words: 'logged', undo: () => {} })
    say({ id: 'late', words: 'sent by now' })

    expect(wayBack('/incidents')).toBeDefined()
    say({ problem: 'refused' })
    expect(wayBack('/triage')).toBeUndefined()
  })

  test('offers what else can be said of it while it is shown, and of nothing that was done since', () => {
    const more = { name: 'Say why', key: 'w', act: () => {} }
    say({ words: 'no incident', undo: () => {}, more })
    expect(moreNow()).toBe(more)

    say({ words: 'accepted' })
    expect(moreNow()).toBeUndefined()
    say({ words: 'no incident', more })
    unsay(latest())
    expect(moreNow()).toBeUndefined()
  })
})
