import { count } from '@/lib/format'

export type Refusal = { key: string; why: string }

/** "18 done, 2 refused." */
export function bulkWords(done: number, refused: number): string {
  return refused === 0 ? `${count(done)} done.` : `${count(done)} done, ${count(refused)} refused.`
}
