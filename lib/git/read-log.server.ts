import 'server-only'
import type { Commit } from './commit'
import { streamGit } from './run.server'
import { splitRecords } from './split-records'

const FIELDS = ['%H', '%P', '%an', '%ae', '%cn', '%ce', '%ct', '%B']

/** Every commit that a revision reaches, children before parents, from one `git log`. */
export async function* readLog(folder: string, revision: string): AsyncGenerator<Commit> {
  const format = `--format=tformat:${FIELDS.join('%x00')}`
  const output = streamGit(folder, ['log', '-z', '--topo-order', '--no-notes', '--no-color', format, revision, '--'])

  for await (const record of splitRecords(output, FIELDS.length)) yield toCommit(record)
}

function toCommit([sha = '', parents = '', ...rest]: string[]): Commit {
  const [authorName = '', authorEmail = '', committerName = '', committerEmail = '', seconds = '', message = ''] = rest

  return {
    sha,
    parents: parents.split(' ').filter((parent) => parent !== ''),
    authorName,
    authorEmail,
    committerName,
    committerEmail,
    committedAt: Number(seconds) * 1_000,
    message: message.replace(/\n+$/, ''),
  }
}
