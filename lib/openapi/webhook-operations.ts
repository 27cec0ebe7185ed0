import { DeliveriesQuery, DeliveryPage } from '@/lib/deliveries/delivery'
import {
  EndpointChange,
  EndpointItem,
  EndpointMade,
  EndpointPage,
  NewEndpoint,
  SecretRotation,
} from '@/lib/endpoints/endpoint'
import type { Operation } from './operation'

/** What vendors send to by themselves. The door itself is not of /api/v1: each vendor has its own way to sign. */
export const WEBHOOK_OPERATIONS: Operation[] = [
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
    summary: 'List what vendors sent last, and what came of it.',
    access: { action: 'manage', kind: 'endpoint' },
    query: DeliveriesQuery,
    answer: { status: 200, contract: DeliveryPage },
  },
]
