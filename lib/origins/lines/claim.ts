import type { Span } from './spans'

/** Who is said to have written lines. `both`: a tool and a human together. */
export type Writer = 'ai' | 'human' | 'both'

/** Somebody's word on who wrote some lines of a file, as the file is after the commit. */
export type Claim = { path: string; spans: readonly Span[]; by: Writer; tool?: string; model?: string }
