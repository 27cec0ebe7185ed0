import { DecisionEdit, NewDecision, WeekDecision } from '@/lib/weekly-review/decision'
import { NotesEdit, WeekNotes } from '@/lib/weekly-review/notes'
import { ScopeQuery } from '@/lib/weekly-review/scope'
import { FreezeWish, WeekReview } from '@/lib/weekly-review/week-review'
import type { Operation } from './operation'

/** The review of a week: its figures, what wants a decision, and what was decided. */
export const WEEKLY_REVIEW_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/weekly-reviews/{week}',
    summary: 'Read the review of an ISO week such as 2026-W47, of a team or of everybody.',
    access: { action: 'read', kind: 'weekly-review' },
    query: ScopeQuery,
    answer: { status: 200, contract: WeekReview },
  },
  {
    method: 'get',
    path: '/weekly-reviews/{week}/notes',
    summary: 'Read the notes of a weekly review.',
    access: { action: 'read', kind: 'weekly-review' },
    query: ScopeQuery,
    answer: { status: 200, contract: WeekNotes },
  },
  {
    method: 'put',
    path: '/weekly-reviews/{week}/notes',
    summary: 'Write the notes of a weekly review that is not frozen.',
    access: { action: 'write', kind: 'weekly-review' },
    query: ScopeQuery,
    body: NotesEdit,
    isEdit: true,
    answer: { status: 200, contract: WeekNotes },
  },
  {
    method: 'post',
    path: '/weekly-reviews/{week}/decisions',
    summary: 'Write down what a weekly review decided that is no follow-up of an incident.',
    access: { action: 'write', kind: 'weekly-review' },
    query: ScopeQuery,
    body: NewDecision,
    answer: { status: 201, contract: WeekDecision },
  },
  {
    method: 'get',
    path: '/weekly-reviews/decisions/{id}',
    summary: 'Read one decision of a weekly review.',
    access: { action: 'read', kind: 'weekly-review' },
    answer: { status: 200, contract: WeekDecision },
  },
  {
    method: 'patch',
    path: '/weekly-reviews/decisions/{id}',
    summary: 'Change a decision while its week is open; tick it off, or open it again, whenever.',
    access: { action: 'write', kind: 'weekly-review' },
    body: DecisionEdit,
    isEdit: true,
    answer: { status: 200, contract: WeekDecision },
  },
  {
    method: 'delete',
    path: '/weekly-reviews/decisions/{id}',
    summary: 'Take a decision back while its week is open.',
    access: { action: 'write', kind: 'weekly-review' },
    isEdit: true,
    answer: { status: 204, contract: null },
  },
  {
    method: 'put',
    path: '/weekly-reviews/{week}/frozen',
    summary: 'Freeze the review of a week that is over, for good, naming the critical incidents that have no decision.',
    access: { action: 'write', kind: 'weekly-review' },
    query: ScopeQuery,
    body: FreezeWish,
    answer: { status: 200, contract: WeekReview },
  },
]
