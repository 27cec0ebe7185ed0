'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isTyped } from './is-typed'

const WAIT_MS = 1_000
const PAGES = new Map([
  ['o', '/'],
  ['i', '/incidents'],
  ['c', '/changes'],
  ['h', '/hours'],
  ['s', '/settings/profile'],
])

/** G, then the letter of a page. Whoever switched single letters off is not sent this at all. */
export function SingleKeys() {
  const router = useRouter()

  useEffect(() => {
    let asked = -Infinity
    const listen = (event: KeyboardEvent) => {
      if (isTyped(event)) return
      const key = event.key.toLowerCase()
      const path = event.timeStamp - asked < WAIT_MS ? PAGES.get(key) : null
      asked = key === 'g' ? event.timeStamp : -Infinity
      if (path) router.push(path)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [router])

  return null
}
