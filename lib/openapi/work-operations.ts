import { Coverage, CoverageQuery } from '@/lib/coverage/coverage'
import { NewNudge, Nudge, NudgeList } from '@/lib/nudges/nudge'
import { TimerStart, TimerState, TimerStop, TimerStopped } from '@/lib/timers/timer'
import { EntryEdit, NewEntry, NewIncidentEntry, WorkLogEntry } from '@/lib/work/entry'
import { WeekQuery, WorkWeek } from '@/lib/work/week'
import type { Operation } from './operation'

const READS = { action: 'read', kind: 'work-log' } as const
const WRITES = { action: 'write', kind: 'work-log' } as const
const NUDGES = { action: 'write', kind: 'nudge' } as const

/** Hours as people log them here. */
export const WORK_OPERATIONS: Operation[] = [
  {
    method: 'post',
    path: '/incidents/{id}/work-logs',
    summary: 'Log time on an incident: your own, ending now, unless you say otherwise.',
    access: WRITES,
    body: NewIncidentEntry,
    answer: { status: 201, contract: WorkLogEntry },
  },
  {
    method: 'post',
    path: '/me/work-logs',
    summary: 'Log your own time, on an incident, a change or neither.',
    access: 'signed-in',
    body: NewEntry,
    answer: { status: 201, contract: WorkLogEntry },
  },
  {
    method: 'get',
    path: '/work-logs/week',
    summary: 'Your own week, with what was trimmed of each entry and what it overlaps.',
    access: 'signed-in',
    query: WeekQuery,
    answer: { status: 200, contract: WorkWeek },
  },
  {
    method: 'get',
    path: '/work-logs/{id}',
    summary: 'Read one entry, also one that was taken back.',
    access: READS,
    answer: { status: 200, contract: WorkLogEntry },
  },
  {
    method: 'patch',
    path: '/work-logs/{id}',
    isEdit: true,
    summary: 'Edit what was logged here, or bring back what was taken back. Wants the ETag as If-Match.',
    access: WRITES,
    body: EntryEdit,
    answer: { status: 200, contract: WorkLogEntry },
  },
  {
    method: 'delete',
    path: '/work-logs/{id}',
    summary: 'Take an entry back. It counts nowhere, also when its sender sends it again.',
    access: WRITES,
    answer: { status: 204, contract: null },
  },
  {
    method: 'get',
    path: '/me/timer',
    summary: 'Your running timer.',
    access: 'signed-in',
    answer: { status: 200, contract: TimerState },
  },
  {
    method: 'put',
    path: '/me/timer',
    summary: 'Start your timer. One that runs is stopped and logged first.',
    access: 'signed-in',
    body: TimerStart,
    answer: { status: 200, contract: TimerStopped },
  },
  {
    method: 'delete',
    path: '/me/timer',
    summary: 'Stop your timer and log what it comes to, a day at most, or discard it.',
    access: 'signed-in',
    query: TimerStop,
    answer: { status: 200, contract: TimerStopped },
  },
  {
    method: 'get',
    path: '/teams/{slug}/hours',
    summary: 'How many SREs of a team logged time in a week, and which critical incidents have no hours.',
    access: READS,
    query: CoverageQuery,
    answer: { status: 200, contract: Coverage },
  },
  {
    method: 'get',
    path: '/nudges',
    summary: 'What you are asked for and have not answered.',
    access: 'signed-in',
    answer: { status: 200, contract: NudgeList },
  },
  {
    method: 'post',
    path: '/nudges',
    summary: 'Ask somebody of a team you lead for their hours. 200 where they are asked already.',
    access: NUDGES,
    body: NewNudge,
    answer: { status: 201, contract: Nudge },
  },
  {
    method: 'delete',
    path: '/nudges/{id}',
    summary: 'Take back what you asked of somebody.',
    access: NUDGES,
    answer: { status: 204, contract: null },
  },
  {
    method: 'put',
    path: '/nudges/{id}/answered',
    summary: 'Be done with what you are asked for. Logging it answers it by itself.',
    access: 'signed-in',
    answer: { status: 204, contract: null },
  },
]
