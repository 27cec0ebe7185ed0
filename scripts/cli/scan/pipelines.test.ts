import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChangeItem } from '@/lib/changes/change'
import { inRoot } from '../../launch/root.mjs'
import { TestRepository } from './test-repository'
import { TestServer } from './test-server'

const run = promisify(execFile)

let repository: TestRepository
let server: TestServer
let url: string
let folder: string

beforeEach(async () => {
  repository = new TestRepository()
  server = new TestServer()
  url = await server.start()
  folder = mkdtempSync(join(tmpdir(), 'aftermerge-pipeline-'))
})

afterEach(async () => {
  await server.stop()
  repository.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** What the example runs in the checked-out repository, word for word: its block scalars, in their order. */
function commandsOf(file: string): string {
  const lines = readFileSync(inRoot('docs/ci', file), 'utf8').split('\n')
  const commands: string[] = []
  let depth = 0
  for (const line of lines) {
    const indent = line.length - line.trimStart().length
    if (/^\s*(?:run:|-) \|$/.test(line)) depth = indent + 1
    else if (depth > 0 && (indent >= depth || line.trim() === '')) commands.push(line)
    else depth = 0
  }
  return commands.join('\n')
}

const NOTE = {
  schema_version: 'authorship/3.0.0',
  base_commit_sha: 'x',
  prompts: {},
  sessions: { s_1: { agent_id: { tool: 'claude', id: '1', model: 'm' } } },
}

/** A fresh job: a clone with the whole history and without notes, and Aftermerge beside it. */
async function runJob(name: string, commands: string, variables: Record<string, string>): Promise<ChangeItem[]> {
  const clone = join(folder, name)
  execFileSync('git', ['clone', '--quiet', `file://${join(folder, 'origin.git')}`, clone])
  symlinkSync(inRoot('.'), join(clone, '.aftermerge'))
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, AFTERMERGE_URL: url, AFTERMERGE_TOKEN: 'am_live_test', ...variables }
  const named = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, value.replace('$HERE', clone)]))
  await run('sh', ['-e', '-c', commands], { cwd: clone, env: named as NodeJS.ProcessEnv })

  return server.asked.splice(0).flatMap(({ items }) => items as unknown as ChangeItem[])
}

test.each([
  ['github-actions.yml', 'refs/pull/7/head', 'Two (#7)', { GITHUB_WORKSPACE: '$HERE', GITHUB_REPOSITORY: 'o/r' }],
  [
    'gitlab-ci.yml',
    'refs/merge-requests/7/head',
    'Two\n\nSee merge request o/r!7',
    { CI_PROJECT_DIR: '$HERE', CI_PROJECT_PATH: 'o/r' },
  ],
])(
  'the commands of %s send each push once, with the notes, also of squashed commits, and a job without a disk of its own only what is new',
  async (file, request, message, variables) => {
    const commands = commandsOf(file)
    repository.git('init', '--quiet', '--bare', '--initial-branch=main', join(folder, 'origin.git'))
    repository.git('remote', 'add', 'origin', join(folder, 'origin.git'))
    const sha = repository.commit('One', { files: { 'a.txt': 'one\n' } })
    repository.git('push', '--quiet', 'origin', 'main')

    const withoutNotes = await runJob('first', commands, variables)
    writeFileSync(join(repository.folder, '.git', 'note'), `a.txt\n  s_1::t_1 1\n---\n${JSON.stringify(NOTE)}`)
    repository.git('notes', '--ref=refs/notes/ai', 'add', '-F', '.git/note', sha)
    repository.squash(request, message, () => {
      const own = repository.commit('Own', { files: { 'a.txt': 'two\n' } })
      repository.git('notes', '--ref=refs/notes/ai', 'add', '-F', '.git/note', own)
    })
    repository.git('push', '--quiet', 'origin', 'main', 'refs/notes/ai', request)
    const withNotes = await runJob('second', commands, variables)
    const nothing = await runJob('third', commands, variables)

    expect(withoutNotes).toMatchObject([{ title: 'One', repository: 'o/r', position: 0 }])
    expect(withNotes).toMatchObject([
      { title: 'Two', evidence: [{ tool: 'claude', aiLines: 1 }] },
      { title: 'One', evidence: [{ tool: 'claude', aiLines: 1 }] },
    ])
    expect(nothing).toEqual([])
  },
  180_000,
)

test('the examples ask for the whole history', () => {
  expect(readFileSync(inRoot('docs/ci/github-actions.yml'), 'utf8')).toContain('fetch-depth: 0')
  expect(readFileSync(inRoot('docs/ci/gitlab-ci.yml'), 'utf8')).toContain("GIT_DEPTH: '0'")
})
