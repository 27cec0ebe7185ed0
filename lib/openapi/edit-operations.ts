import { IncidentEdit } from '@/lib/edits/edit'
import { EditsAnswer, IncidentEdits } from '@/lib/edits/edit-many'
import { Incident, IncidentDetail } from '@/lib/incidents/incident'
import { People, PeopleQuery } from '@/lib/people/person'
import { SetAsideWord } from '@/lib/set-aside/set-aside'
import { Snooze } from '@/lib/snoozes/snooze'
import { Suspects, SuspectsQuery } from '@/lib/triage/suspect'
import { TriagePage, TriageQuery } from '@/lib/triage/triage'
import type { Operation } from './operation'

/** What people say of an incident, over what its sender tells. */
export const EDIT_OPERATIONS: Operation[] = [
  {
    method: 'patch',
    path: '/incidents/{id}',
    summary:
      'Say what an incident is: no sender overwrites it. What is told otherwise later is shown beside, until it is taken over or declined.',
    access: { action: 'write', kind: 'incident' },
    body: IncidentEdit,
    isEdit: true,
    answer: { status: 200, contract: IncidentDetail },
  },
  {
    method: 'get',
    path: '/people',
    summary:
      'List whom an incident can be given to, by name: `assigneeId` of an edit takes the id. No address is told.',
    access: 'signed-in',
    query: PeopleQuery,
    answer: { status: 200, contract: People },
  },
  {
    method: 'post',
    path: '/incidents/edits',
    summary: 'Edit several incidents, each of the version that was read and judged by itself.',
    access: { action: 'write', kind: 'incident' },
    body: IncidentEdits,
    answer: { status: 207, contract: EditsAnswer },
  },
  {
    method: 'get',
    path: '/triage',
    summary: 'The incidents that want a decision, the most pressing first, and how many there are.',
    access: { action: 'read', kind: 'incident' },
    query: TriageQuery,
    answer: { status: 200, contract: TriagePage },
  },
  {
    method: 'get',
    path: '/triage/suspects',
    summary: 'Which change is suspected first of each of these incidents, its score and the first reason why.',
    access: { action: 'read', kind: 'incident' },
    query: SuspectsQuery,
    answer: { status: 200, contract: Suspects },
  },
  {
    method: 'put',
    path: '/incidents/{id}/set-aside',
    summary: 'Say that it is a duplicate of another or no incident, and so in no figure; null counts it again.',
    access: { action: 'write', kind: 'incident' },
    body: SetAsideWord,
    answer: { status: 200, contract: Incident },
  },
  {
    method: 'put',
    path: '/incidents/{id}/snooze',
    summary: 'Put it off in your own queue until then.',
    access: 'signed-in',
    body: Snooze,
    answer: { status: 204, contract: null },
  },
  {
    method: 'delete',
    path: '/incidents/{id}/snooze',
    summary: 'Bring it back into your own queue.',
    access: 'signed-in',
    answer: { status: 204, contract: null },
  },
]
