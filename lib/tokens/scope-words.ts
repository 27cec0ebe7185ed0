import type { Scope } from '@/lib/auth/scope'

export const SCOPE_WORDS: Record<Scope, { label: string; hint: string }> = {
  'ingest:incidents': { label: 'Send incidents', hint: 'For a pager or tracker.' },
  'ingest:changes': { label: 'Send changes', hint: 'For a code host, or a scan of a git history.' },
  'ingest:deployments': { label: 'Send deployments', hint: 'For a pipeline.' },
  'ingest:work-logs': { label: 'Send hours', hint: 'For a tool in which people write down their time.' },
  'write:teams': { label: 'Set up teams', hint: 'Teams, their members and rosters, services and who owns them.' },
  read: { label: 'Read', hint: 'Records and reports, without what is private to a team.' },
  'read:private': { label: 'Read what is private to a team', hint: 'Together with Read.' },
}
