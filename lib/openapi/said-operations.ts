import { Comment, Comments, CommentWords } from '@/lib/comments/comment'
import { FollowUp, FollowUpEdit, FollowUps, NewFollowUp } from '@/lib/follow-ups/follow-up'
import { NewTimelineEntry, TimelineEntry, TimelineEntryEdit } from '@/lib/timeline/entry'
import { Hiding, Timeline } from '@/lib/timeline/timeline'
import type { Operation } from './operation'

const READ = { action: 'read', kind: 'incident' } as const
const WRITE = { action: 'write', kind: 'incident' } as const

/** What people say beside an incident: comments, its timeline, what shall follow from it. */
export const SAID_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/incidents/{id}/comments',
    summary: 'What was said of an incident, the first said first.',
    access: READ,
    answer: { status: 200, contract: Comments },
  },
  {
    method: 'post',
    path: '/incidents/{id}/comments',
    summary: 'Say something of an incident, in Markdown without pictures.',
    access: WRITE,
    body: CommentWords,
    answer: { status: 201, contract: Comment },
  },
  {
    method: 'get',
    path: '/incidents/{id}/comments/{commentId}',
    summary: 'One comment; its ETag is what an edit must match.',
    access: READ,
    answer: { status: 200, contract: Comment },
  },
  {
    method: 'patch',
    path: '/incidents/{id}/comments/{commentId}',
    summary: 'Put other words in the place of your own.',
    access: 'signed-in',
    body: CommentWords,
    isEdit: true,
    answer: { status: 200, contract: Comment },
  },
  {
    method: 'delete',
    path: '/incidents/{id}/comments/{commentId}',
    summary: 'Take your own comment back, or as an administrator anybody’s: its place stays, its words go.',
    access: 'signed-in',
    isEdit: true,
    answer: { status: 204, contract: null },
  },
  {
    method: 'get',
    path: '/incidents/{id}/follow-ups',
    summary: 'What shall follow from an incident, by the day it is due.',
    access: READ,
    answer: { status: 200, contract: FollowUps },
  },
  {
    method: 'post',
    path: '/incidents/{id}/follow-ups',
    summary: 'Write down what somebody will do about an incident.',
    access: WRITE,
    body: NewFollowUp,
    answer: { status: 201, contract: FollowUp },
  },
  {
    method: 'get',
    path: '/incidents/{id}/follow-ups/{followUpId}',
    summary: 'One follow-up; its ETag is what an edit must match.',
    access: READ,
    answer: { status: 200, contract: FollowUp },
  },
  {
    method: 'patch',
    path: '/incidents/{id}/follow-ups/{followUpId}',
    summary: 'Change a follow-up, tick it off, or open it again.',
    access: WRITE,
    body: FollowUpEdit,
    isEdit: true,
    answer: { status: 200, contract: FollowUp },
  },
  {
    method: 'delete',
    path: '/incidents/{id}/follow-ups/{followUpId}',
    summary: 'Take a follow-up off an incident.',
    access: WRITE,
    isEdit: true,
    answer: { status: 204, contract: null },
  },
  {
    method: 'get',
    path: '/incidents/{id}/timeline',
    summary: 'What happened in an incident, the first first: its times, what went live, what people put there.',
    access: READ,
    answer: { status: 200, contract: Timeline },
  },
  {
    method: 'post',
    path: '/incidents/{id}/timeline',
    summary: 'Put words, or a comment, on the timeline of an incident.',
    access: WRITE,
    body: NewTimelineEntry,
    answer: { status: 201, contract: TimelineEntry },
  },
  {
    method: 'put',
    path: '/incidents/{id}/timeline/hidden',
    summary: 'Leave something out that the timeline tells by itself, or tell it again.',
    access: WRITE,
    body: Hiding,
    answer: { status: 204, contract: null },
  },
  {
    method: 'get',
    path: '/incidents/{id}/timeline/{entryId}',
    summary: 'One entry that somebody put there; its ETag is what an edit must match.',
    access: READ,
    answer: { status: 200, contract: TimelineEntry },
  },
  {
    method: 'patch',
    path: '/incidents/{id}/timeline/{entryId}',
    summary: 'Move an entry to another time, or say it otherwise.',
    access: WRITE,
    body: TimelineEntryEdit,
    isEdit: true,
    answer: { status: 200, contract: TimelineEntry },
  },
  {
    method: 'delete',
    path: '/incidents/{id}/timeline/{entryId}',
    summary: 'Take an entry off the timeline; a comment stays where it was said.',
    access: WRITE,
    isEdit: true,
    answer: { status: 204, contract: null },
  },
]
