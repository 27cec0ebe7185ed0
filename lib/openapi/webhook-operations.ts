import { DeliveriesQuery, DeliveryDetail, DeliveryPage, FailureList } from '@/lib/deliveries/delivery'
import { ReplayAnswer, ReplayProgress, ReplayWish } from '@/lib/deliveries/replay'
import {
  EndpointChange,
  EndpointItem,
  EndpointMade,
  EndpointPage,
  NewEndpoint,
  SecretRotation,
} from '@/lib/endpoints/endpoint'
import { MappingRule, MappingRuleList, MappingTrial, MappingTried, MappingWish } from '@/lib/mapping-rules/rule'
import type { Operation } from './operation'

/** What vendors send to by themselves. The door itself is not of /api/v1: each vendor has its own way to sign. */
export const WEBHOOK_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/mapping-rules',
    summary: 'List where vendors keep what an incident is made of: as they write it, and as you say.',
    access: { action: 'manage', kind: 'endpoint' },
    answer: { status: 200, contract: MappingRuleList },
  },
  {
    method: 'get',
    path: '/mapping-rules/{subject}',
    summary:
      'Read what is said of a vendor, by its id, or of one webhook, by its id. The ETag is what setting it wants.',
    access: { action: 'manage', kind: 'endpoint' },
    answer: { status: 200, contract: MappingRule },
  },
  {
    method: 'put',
    path: '/mapping-rules/{subject}',
    summary:
      'Say it as a whole, with If-Match. Paths come before those of the vendor, words above them; it holds for what is read from now on.',
    access: { action: 'manage', kind: 'endpoint' },
    body: MappingWish,
    isEdit: true,
    answer: { status: 200, contract: MappingRule },
  },
  {
    method: 'delete',
    path: '/mapping-rules/{subject}',
    summary: 'Read it as its vendor writes again.',
    access: { action: 'manage', kind: 'endpoint' },
    answer: { status: 204, contract: null },
  },
  {
    method: 'post',
    path: '/deliveries/{id}/try',
    summary: 'What a stored delivery would tell by other paths and words. Writes nothing.',
    access: { action: 'manage', kind: 'endpoint' },
    body: MappingTrial,
    answer: { status: 200, contract: MappingTried },
  },
  {
    method: 'get',
    path: '/endpoints',
    summary: 'List what vendors send to, without any secret.',
    access: { action: 'manage', kind: 'endpoint' },
    answer: { status: 200, contract: EndpointPage },
  },
  {
    method: 'post',
    path: '/endpoints',
    summary: 'Make an address for a vendor to send to. Its secret is in this answer and in no other.',
    access: { action: 'manage', kind: 'endpoint' },
    body: NewEndpoint,
    answer: { status: 201, contract: EndpointMade },
  },
  {
    method: 'patch',
    path: '/endpoints/{id}',
    summary: 'Rename it, or say how its vendor is asked for what it did not send. What is left out stays.',
    access: { action: 'manage', kind: 'endpoint' },
    body: EndpointChange,
    answer: { status: 200, contract: EndpointItem },
  },
  {
    method: 'delete',
    path: '/endpoints/{id}',
    summary: 'Take nothing in by it any more. What it brought stays.',
    access: { action: 'manage', kind: 'endpoint' },
    answer: { status: 204, contract: null },
  },
  {
    method: 'post',
    path: '/endpoints/{id}/secret',
    summary: 'Give it another secret. The one before is believed for a while longer.',
    access: { action: 'manage', kind: 'endpoint' },
    body: SecretRotation,
    answer: { status: 201, contract: EndpointMade },
  },
  {
    method: 'get',
    path: '/deliveries',
    summary: 'List what vendors sent, the latest first, and what came of it.',
    access: { action: 'manage', kind: 'endpoint' },
    query: DeliveriesQuery,
    answer: { status: 200, contract: DeliveryPage },
  },
  {
    method: 'get',
    path: '/deliveries/{id}',
    summary: 'One delivery as it came, with its secrets masked.',
    access: { action: 'manage', kind: 'endpoint' },
    answer: { status: 200, contract: DeliveryDetail },
  },
  {
    method: 'get',
    path: '/deliveries/failures',
    summary: 'Those that could not be read, by what is most likely wrong.',
    access: { action: 'manage', kind: 'endpoint' },
    answer: { status: 200, contract: FailureList },
  },
  {
    method: 'post',
    path: '/deliveries/replay',
    summary:
      'Have deliveries read again, or with dryRun see which records would be other than they are. Twice adds nothing.',
    access: { action: 'manage', kind: 'endpoint' },
    body: ReplayWish,
    answer: { status: 200, contract: ReplayAnswer },
  },
  {
    method: 'get',
    path: '/deliveries/replays/{id}',
    summary: 'How far a replay has come.',
    access: { action: 'manage', kind: 'endpoint' },
    answer: { status: 200, contract: ReplayProgress },
  },
]
