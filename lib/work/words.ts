import type { Activity } from './work-log'

export const ACTIVITY_WORDS: Record<Activity, string> = {
  TRIAGE: 'Triage',
  ROLLBACK: 'Rollback',
  PATCH: 'Patch',
  REFACTOR: 'Refactor',
  REVIEW: 'Review',
  POSTMORTEM: 'Postmortem',
  OTHER: 'Other',
}
