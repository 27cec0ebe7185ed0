import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { nameOfRemote, webAddress } from './read-remote'
import { askGit, GitError } from './run.server'
import type { Detail } from './read-patches.server'

export type Repository = {
  folder: string
  name: string
  /** Where its host shows it; null when we do not know how that host builds its addresses. */
  web: string | null
  /** Null for a repository without commits. */
  head: string | null
  /** The oldest commits of a shallow clone, whose parents are cut off. */
  boundary: ReadonlySet<string>
  detail: Detail
}

/** What a folder holds: a clone, a bare or a mirrored one, or a folder inside one. Throws a GitError with a sentence otherwise. */
export async function readRepository(path: string, givenName?: string): Promise<Repository> {
  const folder = resolve(path)
  if (!existsSync(folder)) throw new GitError(`There is no folder ${folder}.`)
  const gitFolder = await askGit(folder, ['rev-parse', '--absolute-git-dir'])
  if (!gitFolder) throw new GitError(await whyNot(folder))

  const remote = await askGit(folder, ['config', '--get', 'remote.origin.url'])
  const top = (await askGit(folder, ['rev-parse', '--show-toplevel'])) || gitFolder
  const partial = await askGit(folder, [
    'config',
    '--get-regexp',
    '^(extensions\\.partialclone|remote\\..*\\.promisor)$',
  ])

  return {
    folder,
    name: givenName ?? (remote && nameOfRemote(remote)) ?? basename(top).replace(/\.git$/, ''),
    web: remote && webAddress(remote),
    head: await askGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']),
    boundary: readBoundary(await askGit(folder, ['rev-parse', '--git-common-dir']), folder),
    detail: partial ? 'names' : 'lines',
  }
}

async function whyNot(folder: string): Promise<string> {
  const version = await askGit('/', ['--version'])
  if (!version) return 'Git is not installed, or not on the PATH.'

  const owner = await askGit(folder, ['-c', 'safe.directory=*', 'rev-parse', '--git-dir'])
  if (owner)
    return `Git refuses ${folder} because it belongs to somebody else. Allow it with: git config --global --add safe.directory ${folder}`
  return `${folder} is not a git repository.`
}

function readBoundary(gitFolder: string | null, folder: string): ReadonlySet<string> {
  const file = resolve(folder, gitFolder ?? '.', 'shallow')

  return new Set(
    existsSync(file)
      ? readFileSync(file, 'utf8')
          .split('\n')
          .filter((sha) => sha !== '')
      : [],
  )
}
