import type { ChangeItem } from '@/lib/changes/change'

const BEGAN_MS = Date.UTC(2026, 0, 5)
const MINUTE_MS = 60_000
const TRAILER = '\n\nCo-Authored-By: Claude <noreply@anthropic.com>'

/** Changes as a repository host sends them: sized, labelled, with a message; every third one names its co-author. */
export function changesToSend(run: string, count: number): ChangeItem[] {
  return Array.from({ length: count }, (_, at) => aChange(run, at))
}

function aChange(run: string, at: number): ChangeItem {
  const title = `Retry the payment call when the gateway is slow (${at})`
  return {
    source: 'bench',
    externalId: `${run}-${at}`,
    repository: `shop/repository-${at % 20}`,
    sha: `${run}${at.toString(16).padStart(8, '0')}`,
    title,
    message: `${title}\n\nThe gateway answers late under load, and a second call a moment later succeeds.${at % 3 === 0 ? TRAILER : ''}`,
    number: at + 1,
    url: `https://git.example.com/shop/repository-${at % 20}/pull/${at + 1}`,
    branch: `retry-payment-${at}`,
    authorName: `Engineer ${at % 50}`,
    authorEmail: `engineer-${at % 50}@example.com`,
    labels: ['payments'],
    paths: [`src/payments/call-${at % 100}.ts`, `src/payments/call-${at % 100}.test.ts`],
    mergedAt: new Date(BEGAN_MS + at * MINUTE_MS).toISOString(),
    linesAdded: (at * 7) % 400,
    linesRemoved: (at * 3) % 90,
    filesChanged: 2,
    team: `team-${at % 10}`,
    service: `service-${at % 40}`,
  }
}
