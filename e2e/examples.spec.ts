import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { newClient } from '../lib/client/client'
import { inRoot } from '../scripts/launch/root.mjs'
import { expect, test } from './test'

const run = promisify(execFile)
const example = (file: string) => readFileSync(inRoot('docs/examples', file), 'utf8')
const { PATH = '', AFTERMERGE_URL = '', AFTERMERGE_TOKEN = '' } = process.env
/** What the comment at the top of each example asks for, and nothing else of ours. */
const ours = { PATH, AFTERMERGE_URL, AFTERMERGE_TOKEN }
const client = newClient({ url: AFTERMERGE_URL, token: AFTERMERGE_TOKEN })

async function shell(commands: string, more: Record<string, string>): Promise<string> {
  const { stdout } = await run('bash', ['-e', '-o', 'pipefail', '-c', commands], { env: { ...ours, ...more } as never })
  return stdout
}

/** The deployments that this sender told of, as a program reads them by the client. */
async function deploymentsOf(source: string) {
  const { data } = await client.GET('/api/v1/deployments', { params: { query: { limit: 200 } } })
  return data!.items.filter((one) => one.source === source)
}

test('curl.sh sends a deployment and an incident and reads them back, twice the same', async () => {
  const first = await run('bash', [inRoot('docs/examples/curl.sh')], { env: ours as never })
  const second = await run('bash', [inRoot('docs/examples/curl.sh')], { env: ours as never })

  expect(first.stdout.match(/"outcome":"created"/g)).toHaveLength(2)
  expect(second.stdout.match(/"outcome":"duplicate"/g)).toHaveLength(2)
  expect(second.stdout).toContain('"externalId":"incident-1"')

  // What it names as the cause may come later; here it does, so that nothing of this waits beside other journeys.
  const cause = { repository: 'shop/checkout', sha: '4f2a9c1d', mergedAt: '2026-03-05T13:00:00Z' }
  const item = { source: 'example-curl', externalId: '4f2a9c1d', title: 'Retry the payment call once', ...cause }
  const { data } = await client.POST('/api/v1/changes', { body: { items: [item] } })
  expect(data!.summary.created).toBe(1)
})

test('curl.sh fails where its token is not known', async () => {
  const env = { ...ours, AFTERMERGE_TOKEN: 'am_live_wrong' }

  await expect(run('bash', [inRoot('docs/examples/curl.sh')], { env: env as never })).rejects.toMatchObject({
    stderr: expect.stringContaining('"status":401'),
  })
})

type Workflow = { jobs: Record<string, { steps: { run?: string; env?: Record<string, string> }[] }> }
type Job = { script: string[]; after_script: string[] }

test('the steps of github-actions.yml tell of a deployment, its result and where it ran', async () => {
  const { steps } = (parse(example('github-actions.yml')) as Workflow).jobs.deploy!
  const given: Record<string, string> = { ...ours, AFTERMERGE_SERVICE: 'checkout-api', RESULT: 'FAILURE' }
  const runner = {
    GITHUB_REPOSITORY: 'shop/example',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_SERVER_URL: 'https://github.com',
  }
  for (const { run: commands, env = {} } of steps) {
    const names = Object.keys(env)
    expect(names.filter((name) => !(name in given))).toEqual([])
    await shell(commands!, { ...runner, ...Object.fromEntries(names.map((name) => [name, given[name]!])) })
  }

  expect(await deploymentsOf('github-actions')).toMatchObject([
    {
      externalId: 'shop/example/42/1',
      service: 'checkout-api',
      result: 'FAILURE',
      sha: runner.GITHUB_SHA,
      url: 'https://github.com/shop/example/actions/runs/42',
    },
  ])
})

test('the commands of gitlab-ci.yml tell of a deployment that succeeded', async () => {
  const { deploy } = parse(example('gitlab-ci.yml')) as { deploy: Job }
  const runner = {
    AFTERMERGE_SERVICE: 'checkout-api',
    CI_JOB_STATUS: 'success',
    CI_PROJECT_PATH: 'shop/example',
    CI_JOB_ID: '77',
    CI_COMMIT_SHA: '89abcdef0123456789abcdef0123456789abcdef',
    CI_JOB_URL: 'https://gitlab.com/shop/example/-/jobs/77',
  }
  for (const commands of [...deploy.script, ...deploy.after_script]) await shell(commands, runner)

  expect(await deploymentsOf('gitlab-ci')).toMatchObject([
    { externalId: 'shop/example/77', result: 'SUCCESS', sha: runner.CI_COMMIT_SHA, url: runner.CI_JOB_URL },
  ])
})

test('what they send that is refused fails the job', async () => {
  const { deploy } = parse(example('gitlab-ci.yml')) as { deploy: Job }

  await expect(shell(deploy.after_script[0]!, { AFTERMERGE_SERVICE: 'Not a slug', CI_JOB_ID: '1' })).rejects.toThrow()
})
