import { useLive } from '@/lib/live/use-live'

export function Listening({ since }: { since: number }) {
  useLive(since)
  return null
}
