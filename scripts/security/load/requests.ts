import type { Sent } from '../ask'
import type { Site } from '../site'

const MEBIBYTE = 1_048_576

export type Attack = [what: string, method: string, path: string, sent: Sent]

export function bodies({ people }: Site): Attack[] {
  const json = { 'content-type': 'application/json' }
  const item = '{"source":"a","externalId":"b","title":"c","startedAt":"2026-03-05T14:05:00Z"'
  const deep = (open: string, close: string) => `{"items":[${open.repeat(10_000)}1${close.repeat(10_000)}]}`
  const raws: [string, string | Buffer[]][] = [
    ['2 MiB', `{"items":["${'x'.repeat(2 * MEBIBYTE)}"]}`],
    ['3 MiB in chunks of no stated length', Array.from({ length: 48 }, () => Buffer.alloc(65_536, 'x'))],
    ['arrays 10,000 deep', deep('[', ']')],
    ['objects 10,000 deep', deep('{"a":', '}')],
    ['an item 10,000 deep', `{"items":[${item},"causes":${'['.repeat(10_000)}${']'.repeat(10_000)}}]}`],
    ['100,000 keys', `{"items":[{${Array.from({ length: 60_000 }, (_, at) => `"k${at}":1`).join()}}]}`],
    ['the same key 60,000 times', `{"items":[{${Array.from({ length: 60_000 }, () => '"k":1').join()}}]}`],
    ['501 items', `{"items":[${Array.from({ length: 501 }, () => '1').join()}]}`],
    ['300,000 items', `{"items":[${Array.from({ length: 300_000 }, () => '1').join()}]}`],
    ['a number without end', `{"items":[${item},"number":1e999999}]}`],
    ['a title without end', `{"items":[{"source":"a","externalId":"b","title":"${'x'.repeat(1_000_000)}"}]}`],
    ['an e-mail address without end', `{"items":[${item},"assigneeEmail":"${'a.'.repeat(400_000)}@example.com"}]}`],
    ['a web address without end', `{"items":[${item},"url":"http://${'a.'.repeat(400_000)}"}]}`],
    ['a time without end', `{"items":[${item},"resolvedAt":"2026-03-05T14:05:00.${'0'.repeat(900_000)}Z"}]}`],
  ]
  return raws.map(([what, raw]) => [what, 'POST', '/api/v1/incidents', { as: people.token, headers: json, raw }])
}

export function addresses({ people }: Site): Attack[] {
  const as = people.administrator
  const get = (what: string, path: string, headers = {}): Attack => [what, 'GET', path, { as, headers }]
  const decade = 'from=2016-01-05&to=2026-01-04'
  return [
    get('10,000 parameters', `/api/v1/incidents?${Array.from({ length: 2_000 }, (_, at) => `a${at}=1`).join('&')}`),
    get('an address of 100,000 letters', `/api/v1/incidents?team=${'a'.repeat(100_000)}`),
    get('a cursor 5,000 deep', `/api/v1/incidents?cursor=${btoa('['.repeat(5_000))}`),
    get('a header of 100,000 letters', '/api/v1/incidents', { 'x-long': 'a'.repeat(100_000) }),
    get('10,000 cookies', '/api/v1/incidents', {
      cookie: Array.from({ length: 1_000 }, (_, at) => `a${at}=1`).join('; '),
    }),
    get('a path 2,000 deep', `/${'a/'.repeat(2_000)}`),
    get('everything for ten years', `/api/v1/analytics/failure-rate?${decade}&severity=all&certainty=suspected`),
    get('the hours of ten years', `/api/v1/analytics/sre-hours?${decade}`),
    get('the origins of ten years', `/api/v1/analytics/adoption?${decade}`),
    get('a hundred years', '/api/v1/analytics/failure-rate?from=1990-01-01&to=2099-01-01'),
    get('all of the audit', '/api/v1/audit/csv'),
  ]
}
