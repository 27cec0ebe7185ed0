import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, platform } from 'node:os'
import { format, resolveConfig } from 'prettier'
import { inRoot } from '../launch/root.mjs'

export type Measured = { promise: string; figure: string }

const FILE = 'docs/promises.md'
const HEAD = `# Promises

What Aftermerge holds itself to, and what the last run found that measured it. Each table is written by the command
above it, whole and with its date; no figure here is written by hand.
`

/** Puts what a run measured in the place of what the run before it measured. */
export async function writePromises(section: string, command: string, rows: Measured[], beside = ''): Promise<void> {
  const file = inRoot(FILE)
  const text = existsSync(file) ? readFileSync(file, 'utf8') : HEAD
  const made = await format(withSection(text, section, sectionOf(section, command, rows, beside)), {
    ...(await resolveConfig(file)),
    parser: 'markdown',
  })
  writeFileSync(file, made)
}

/** A section runs from its heading to the next. */
export function withSection(text: string, section: string, made: string): string {
  const sections = text.split(/^(?=## )/m)
  const at = sections.findIndex((each) => each.startsWith(`## ${section}\n`))
  return at < 0 ? `${text.trimEnd()}\n\n${made}` : sections.with(at, made).join('')
}

function sectionOf(section: string, command: string, rows: Measured[], beside: string): string {
  const date = new Date().toISOString().slice(0, 10)
  const lines = rows.map(({ promise, figure }) => `| ${cell(promise)} | ${cell(figure)} | ${date} |`)
  return `## ${section}

\`${command}\`, on ${cpus().length} cores (${platform()}, Node ${process.versions.node})

| promise | figure | date |
| --- | --- | --- |
${lines.join('\n')}

${beside}
`
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
