import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { inRoot } from '../launch/root.mjs'
import { type Figure, inWords, isReached, targetInWords } from './figures'

export type Machine = { postgres: string }

export function print(figures: Figure[]): void {
  for (const figure of figures) console.log(lineOf(figure))
}

function lineOf(figure: Figure): string {
  const mark = figure.target ? (isReached(figure) ? '✓' : '✗') : ' '
  return `${mark} ${figure.what.padEnd(52)}${inWords(figure).padStart(18)}   ${targetInWords(figure)}`.trimEnd()
}

/** BENCHMARKS.md: what was measured last, where, and how to measure it again. */
export function writePaper(figures: Figure[], { postgres }: Machine): void {
  const cores = cpus()
  const rows = figures.map(
    (figure) => `| ${figure.what} | ${inWords(figure)} | ${targetInWords(figure)} | ${verdict(figure)} |`,
  )
  const text = `# Benchmarks

Measured by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}, everything in one run on one machine: the app, its Postgres and
the client that asks share ${cores.length} cores of ${cores[0]?.model ?? 'an unknown processor'}; Node ${process.versions.node}, PostgreSQL ${postgres}.
The load average at the end was ${loadavg()[0]!.toFixed(1)}: well above 3 means that other work ran beside it and slowed everything down.

COPY puts the very rows that the API wrote (changes, their commits, evidence, inbox and audit) into the same tables,
with the same indexes and foreign keys, 500 records a commit, over one connection. Questions are timed by the client.
The Overview is visited in Chromium with an empty cache, signed in, and the figures are the middle of several visits; its
interaction is the slowest of some real clicks. What stands against DevLake is its change failure rate by month, written
anew from its published definition over the same rows in the shapes of its tables, on the same Postgres in the same run.
Where it says truth, an organisation was simulated whose truth is known, 200 times over, and asked like any other.

| what | measured | target | |
|---|---:|---:|---|
${rows.join('\n')}
`
  writeFileSync(inRoot('BENCHMARKS.md'), text)
}

function verdict(figure: Figure): string {
  if (!figure.target) return ''
  return isReached(figure) ? 'reached' : 'not reached'
}
