import type { TokenKind } from './entry'

/** What stands below a part of the line: as short as the parts can be. */
export const GLOSSES: Record<TokenKind, string> = {
  service: 'service',
  severity: 'sev',
  person: 'owner',
  origin: 'code',
  mode: 'failed by',
  time: 'started',
  duration: 'spent',
  incident: 'on',
  activity: 'work',
}
