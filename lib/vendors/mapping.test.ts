import { expect, test } from 'vitest'
import { saidAt, valueAt } from './mapping'
import { instantOf, slugOf, toldIncident } from './told-incident'

test.each([
  ['data.priority.summary', 'P1'],
  ['alerts[].labels.service', 'api'],
  ['milestones[type=resolved].at', '2026-03-02'],
  ['milestones[type=Resolved].at', '2026-03-02'],
  ['values[who.name=Fixed].at', '2026-03-03'],
  ['labels.app\\.kubernetes\\.io/name', 'checkout'],
  ['milestones[type=closed].at', undefined],
  ['labels[].name', undefined],
  ['toString', undefined],
  ['data.constructor.name', undefined],
])('the path %s leads to %s', (path, value) => {
  const subject = {
    data: { priority: { summary: 'P1' } },
    alerts: [{ labels: { service: 'api' } }, { labels: { service: 'web' } }],
    milestones: [{ type: 'started' }, { type: 'resolved', at: '2026-03-02' }],
    values: [{ who: { name: 'Fixed' }, at: '2026-03-03' }],
    labels: { 'app.kubernetes.io/name': 'checkout' },
  }
  expect(valueAt(subject, path)).toBe(value)
})

test('of several paths the first that leads to something counts, and blanks are nothing', () => {
  const mapping = { service: { paths: ['a', 'b', 'c'] } }
  expect(saidAt({ a: ' ', b: 'api', c: 'web' }, mapping, 'service')).toBe('api')
  expect(saidAt({ a: null, c: 7 }, mapping, 'service')).toBe('7')
  expect(saidAt({}, mapping, 'service')).toBeNull()
})

test.each([
  ['2026-03-02T14:43:05Z', '2026-03-02T14:43:05.000Z'],
  ['2026-03-02 14:43:05 UTC', '2026-03-02T14:43:05.000Z'],
  ['2024-07-04T01:48:31.971+0300', '2024-07-03T22:48:31.971Z'],
  ['1772462585', '2026-03-02T14:43:05.000Z'],
  ['1772462585123', '2026-03-02T14:43:05.123Z'],
  ['1772462585123456789', '2026-03-02T14:43:05.123Z'],
  ['0001-01-01T00:00:00Z', undefined],
  ['yesterday', undefined],
])('a vendor’s time %s is %s', (word, at) => {
  expect(instantOf(word)).toBe(at)
})

test('a name becomes the slug that records call it by', () => {
  expect(slugOf('Checkout API (EU)')).toBe('checkout-api-eu')
  expect(slugOf('Main Integration - Webhook')).toBe('main-integration-webhook')
  expect(slugOf('a--b')).toBe('a--b')
  expect(slugOf('Größe')).toBe('gro-e')
  expect(slugOf('…')).toBeUndefined()
})

test('a name of many dashes is soon a name of ours', () => {
  const began = performance.now()
  expect(slugOf(`a${'-'.repeat(100_000)}b`)).toBe('a')
  expect(performance.now() - began).toBeLessThan(1_000)
})

test('rules say where a field stands and what its words mean, and a severity nobody explained is none', () => {
  const mapping = {
    severity: { paths: ['priority'], words: { p1: 'SEV1' } },
    service: { paths: ['labels.job'], words: { 'checkout-eu': 'checkout' } },
  }
  const told = { source: 'x', externalId: '1', at: '2026-03-02T10:00:00Z', title: 'Down' }

  expect(toldIncident({ priority: 'P1', labels: { job: 'Checkout-EU' } }, told, mapping)).toMatchObject({
    severity: 'SEV1',
    service: 'checkout',
  })
  expect(toldIncident({ priority: 'P9', labels: { job: 'Web Shop' } }, told, mapping)).toEqual({
    source: 'x',
    externalId: '1',
    eventAt: '2026-03-02T10:00:00Z',
    startedAt: '2026-03-02T10:00:00Z',
    startIsAssumed: true,
    title: 'Down',
    service: 'web-shop',
  })
})

test('a time a little before the start is the start, one long before it is left out, null takes it back', () => {
  const of = (acknowledgedAt: string | null) =>
    toldIncident(
      {},
      {
        source: 'x',
        externalId: '1',
        at: '2026-03-02T11:00:00Z',
        startedAt: '2026-03-02T10:00:00Z',
        title: 'Down',
        times: { acknowledgedAt },
      },
      {},
    )
  expect(of('2026-03-02T09:59:30Z').acknowledgedAt).toBe('2026-03-02T10:00:00Z')
  expect(of('2026-03-02T08:00:00Z')).not.toHaveProperty('acknowledgedAt')
  expect(of(null).acknowledgedAt).toBeNull()
})
