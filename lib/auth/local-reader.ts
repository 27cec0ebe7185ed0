import type { Actor } from './actor'

export const localReader: Actor = { kind: 'SYSTEM', id: null, name: 'this machine', scopes: ['read'], source: null }
