import 'server-only'

const UNREACHABLE = /^(08|57P0|53|58)/
/** What was asked took longer than a statement may. */
const TIMED_OUT = '57014'
const RETRYABLE = new Set(['40001', '40P01', '55P03'])
const REFUSED_ROW = /^(22|23)/
const NETWORK =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|connection timeout|timeout exceeded when trying to connect|is not queryable|Can't reach database|Connection closed|Server has closed/i
const PRISMA_UNREACHABLE = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'])

/** What a database error asks of us: wait for the database, try again, ask for less, refuse the row, or look into it. */
export type Failure = 'unreachable' | 'retry' | 'timed-out' | 'refused-row' | 'other'

export function failureOf(error: unknown): Failure {
  const chain = [...causes(error)]
  const states = chain.map(sqlState).filter((state) => state !== undefined)

  if (states.some((state) => RETRYABLE.has(state))) return 'retry'
  if (states.includes(TIMED_OUT)) return 'timed-out'
  if (states.some((state) => UNREACHABLE.test(state))) return 'unreachable'
  if (states.some((state) => REFUSED_ROW.test(state))) return 'refused-row'
  if (chain.some((link) => PRISMA_UNREACHABLE.has(String(link.code)))) return 'unreachable'
  return chain.some((link) => NETWORK.test(`${link.code ?? ''} ${link.message ?? ''}`)) ? 'unreachable' : 'other'
}

type Link = { code?: unknown; message?: unknown; originalCode?: unknown; cause?: unknown; meta?: unknown }

/** The error and what is wrapped in it: Prisma keeps the driver's own under meta.driverAdapterError.cause. */
function* causes(error: unknown, depth = 0): Generator<Link> {
  if (typeof error !== 'object' || error === null || depth > 6) return
  const link = error as Link
  yield link
  yield* causes(link.cause, depth + 1)
  yield* causes((link.meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError, depth + 1)
}

function sqlState({ originalCode, code }: Link): string | undefined {
  return [originalCode, code].find((value): value is string => typeof value === 'string' && /^[0-9A-Z]{5}$/.test(value))
}
