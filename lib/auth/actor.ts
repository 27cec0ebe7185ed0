import type { Scope } from './scope'

/** Who is asking. SYSTEM is this installation itself: its own commands, and whoever sits at this machine. */
export type Actor = {
  kind: 'TOKEN' | 'SYSTEM'
  id: string | null
  name: string
  scopes: readonly Scope[]
  /** The only source it may write as; null: any. */
  source: string | null
}
