import type { Random } from '../random'
import { SERVICES } from './company'
import { TOPICS } from './topics'

/** What a change sets out to do; `{}` is what it is about. */
// prettier-ignore
const TITLES = [
  'Add a timeout to {}', 'Retry {} when the upstream answers 503', 'Validate {} before they are stored', 'Cache {} for a minute',
  'Log why {} are refused', 'Read {} from the replica', 'Stop loading {} twice',
  'Fix the time zone in {}', 'Fix a race in {}',
  'Fix paging of {}', 'Handle missing fields in {}', 'Handle duplicates in {}',
  'Split {} out of the main module', 'Move {} to the new client', 'Move {} behind a flag', 'Rename the fields of {}', 'Simplify {}',
  'Remove the old path for {}', 'Drop an unused index behind {}', 'Add an index for {}', 'Batch the writes of {}', 'Stream {} instead of buffering them',
  'Make {} idempotent', 'Make the limit of {} configurable', 'Publish an event for {}', 'Consume the new event for {}', 'Accept version 2 of {}',
  'Return 409 for conflicting {}', 'Return a problem document for {}', 'Check permissions on {}', 'Mask personal data in {}', 'Trace {} end to end',
  'Alert when {} fall behind', 'Add a dashboard for {}', 'Test {} against recorded answers', 'Test the edge cases of {}', 'Port {} to the typed client',
  'Upgrade the library behind {}', 'Backfill {} since January', 'Migrate {} to the new table', 'Add a column for {}', 'Speed up {}',
  'Limit how many {} one request may hold', 'Paginate {} by cursor',
  'Explain {} in the API reference',
] as const

/** What only teams that deal with shoppers and orders set out to do. */
// prettier-ignore
const SHOP_TITLES = [
  'Count {} per market', 'Fix {} for accounts without an address', 'Fix {} at the end of the month', 'Fix {} when the amount is zero', 'Fix {} in Swiss francs',
  'Support {} in the Nordics', 'Roll {} out to half of the shops', 'Enable {} for business customers', 'Prepare {} for peak season', 'Allow support to correct {}', 'Show {} in the back office', 'Localise {}',
] as const

const BOT_TITLES = ['Bump {} from {v} to {w}', 'Update dependency {} to {w}', 'Update {} to v{w}'] as const

const LIBRARIES = 'pg kafkajs zod undici pino fastify vitest eslint typescript axios jose sharp date-fns'.split(' ')

const SHOPPING: ReadonlySet<string> = new Set(
  SERVICES.filter(({ team }) => ['payments', 'checkout', 'catalog', 'fulfilment'].includes(team)).map(
    ({ slug }) => slug,
  ),
)

export function changeTitle(random: Random, service: string): string {
  const topics = TOPICS[service] ?? ['requests']
  const titles = SHOPPING.has(service) && random.chance(0.2) ? SHOP_TITLES : TITLES
  return random.pick<string>(titles).replace('{}', random.pick(topics))
}

export function bumpTitle(random: Random): string {
  const major = random.integer(1, 9)
  const minor = random.integer(0, 20)
  return random
    .pick(BOT_TITLES)
    .replace('{}', random.pick(LIBRARIES))
    .replace('{v}', `${major}.${minor}.0`)
    .replace('{w}', `${major}.${minor + random.integer(1, 3)}.${random.integer(0, 4)}`)
}

/** The paragraph under the title: many changes have none. */
export function changeBody(random: Random): string {
  return random.chance(0.45) ? '' : random.pick(BODIES)
}

const BODIES = [
  'The old path stays behind the flag until the next release.',
  'Seen in the logs since the move to the new cluster.',
  'Support asked for this twice in the last month.',
  'No behaviour changes for shops that have not opted in.',
  'The limit was chosen from last quarter’s peak, with room to spare.',
  'Tested with a copy of last week’s traffic.',
  'Follow-up to the review of the previous change.',
  'The migration is safe to run twice and takes no lock.',
  'Nothing reads the old field any more; the reports were moved last week.',
  'The client retries on its own, so the caller must not.',
  'Deploy before the consumer: it ignores the new field until then.',
  'Covers the case that the finance team reported on Monday.',
] as const
