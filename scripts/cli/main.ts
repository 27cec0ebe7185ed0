import { UsageError, EXIT, type Command, type Terminal } from './command'

/** One row a command. A command is loaded when it is called, so that one does not pay for another. */
const COMMANDS: Record<string, { says: string; load: () => Promise<Command> }> = {
  scan: {
    says: 'scan PATH       attribute a git history and send it',
    load: async () => (await import('./scan')).scan,
  },
  import: {
    says: 'import FILE     send the rows of a CSV, JSON or JSONL file',
    load: async () => (await import('./import')).importFile,
  },
  backfill: {
    says: 'backfill        ask GitHub for what it did not send',
    load: async () => (await import('./backfill')).backfill,
  },
  audit: {
    says: 'audit verify    verify the audit chain',
    load: async () => (await import('./audit')).audit,
  },
  member: {
    says: 'member create   make somebody who signs in, or give them a new password',
    load: async () => (await import('./member')).member,
  },
  rebuild: {
    says: 'rebuild         count anew what questions are answered from, or check it',
    load: async () => (await import('./rebuild')).rebuild,
  },
  token: {
    says: 'token create    make a token',
    load: async () => (await import('./token')).token,
  },
}

const ASKING = new Set(['help', '--help', '-h'])

const terminal: Terminal = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  env: process.env,
  isInteractive: process.stderr.isTTY === true,
}

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    if (!ASKING.has(name)) terminal.err(name ? `There is no command "${name}".` : 'Which command?')
    for (const { says } of Object.values(COMMANDS)) terminal.err(`  npm run cli -- ${says}`)
    return ASKING.has(name) ? EXIT.done : EXIT.usage
  }
  try {
    return await (
      await command.load()
    )(args, terminal)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    terminal.err(error.message)
    return EXIT.usage
  }
}

process.exitCode = await main(process.argv.slice(2))
