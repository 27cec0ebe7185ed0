/** Payloads in the shape their vendors describe, with what a test is about laid over them. */

type Over = Record<string, unknown>

const SHA = (letter: string) => letter.repeat(40)
export const MERGE_SHA = SHA('a')
export const HEAD_SHA = SHA('b')

const repository = {
  id: 1,
  full_name: 'shop/checkout',
  default_branch: 'main',
  html_url: 'https://github.com/shop/checkout',
}

export function pullRequest(over: Over = {}) {
  return {
    id: 900,
    number: 12,
    state: 'closed',
    title: 'Retry the payment call once',
    body: 'Closes a gap.',
    html_url: 'https://github.com/shop/checkout/pull/12',
    user: { login: 'ana', type: 'User' },
    head: { ref: 'retry-payment', sha: HEAD_SHA },
    base: { ref: 'main' },
    labels: [{ name: 'payments' }],
    merge_commit_sha: MERGE_SHA,
    merged: true,
    merged_at: '2026-03-02T10:00:00Z',
    created_at: '2026-03-01T08:00:00Z',
    updated_at: '2026-03-02T10:00:00Z',
    closed_at: '2026-03-02T10:00:00Z',
    additions: 30,
    deletions: 4,
    changed_files: 3,
    commits: 2,
    ...over,
  }
}

export function pullRequestEvent(over: Over = {}, action = 'closed') {
  return { action, number: 12, pull_request: pullRequest(over), repository }
}

export function reviewEvent(over: Over = {}, request: Over = {}) {
  const { merged: _, ...open } = pullRequest({ merged_at: null, updated_at: '2026-03-01T12:00:00Z', ...request })
  return {
    action: 'submitted',
    review: {
      id: 5001,
      user: { login: 'ben', type: 'User' },
      state: 'approved',
      commit_id: HEAD_SHA,
      submitted_at: '2026-03-01T12:00:00Z',
      ...over,
    },
    pull_request: open,
    repository,
  }
}

export function pushedCommit(over: Over = {}) {
  return {
    id: SHA('c'),
    message: 'Say why a payment failed',
    timestamp: '2026-03-03T09:00:00+01:00',
    url: `https://github.com/shop/checkout/commit/${SHA('c')}`,
    distinct: true,
    author: { name: 'Ana', email: 'ana@example.com', username: 'ana' },
    added: ['lib/why.ts'],
    modified: ['lib/pay.ts'],
    removed: [],
    ...over,
  }
}

export function pushEvent(commits: Over[] = [pushedCommit()], over: Over = {}) {
  return {
    ref: 'refs/heads/main',
    before: SHA('d'),
    after: commits.at(-1)?.id ?? SHA('0'),
    created: false,
    deleted: false,
    forced: false,
    commits,
    head_commit: commits.at(-1) ?? null,
    repository: { ...repository, pushed_at: Date.parse('2026-03-03T08:00:30Z') / 1000 },
    ...over,
  }
}

export function deploymentStatusEvent(status: Over = {}, deployment: Over = {}) {
  return {
    action: 'created',
    deployment_status: {
      id: 70,
      state: 'success',
      environment: 'production',
      target_url: '',
      created_at: '2026-03-02T11:30:00Z',
      ...status,
    },
    deployment: {
      id: 7,
      sha: MERGE_SHA,
      ref: 'main',
      task: 'deploy',
      environment: 'production',
      created_at: '2026-03-02T11:20:00Z',
      ...deployment,
    },
    repository,
  }
}

const project = {
  id: 1,
  path_with_namespace: 'shop/checkout',
  default_branch: 'main',
  web_url: 'https://gitlab.example.com/shop/checkout',
}

export function mergeRequestEvent(attributes: Over = {}, over: Over = {}) {
  return {
    object_kind: 'merge_request',
    user: { username: 'ben', email: '[REDACTED]' },
    project,
    object_attributes: {
      id: 93,
      iid: 12,
      title: 'Retry the payment call once',
      description: 'Closes a gap.',
      url: 'https://gitlab.example.com/shop/checkout/-/merge_requests/12',
      state: 'merged',
      action: 'merge',
      source_branch: 'retry-payment',
      target_branch: 'main',
      merge_commit_sha: MERGE_SHA,
      last_commit: { id: HEAD_SHA, message: 'Retry once', author: { name: 'Ana', email: '[REDACTED]' } },
      created_at: '2026-03-01 08:00:00 UTC',
      updated_at: '2026-03-02 11:00:00 +0100',
      ...attributes,
    },
    labels: [{ title: 'payments' }],
    reviewers: [],
    changes: {},
    ...over,
  }
}

export function gitlabPushEvent(commits: Over[] = [gitlabCommit()], over: Over = {}) {
  return {
    object_kind: 'push',
    ref: 'refs/heads/main',
    before: SHA('d'),
    after: SHA('c'),
    project,
    commits,
    total_commits_count: commits.length,
    ...over,
  }
}

export function gitlabCommit(over: Over = {}) {
  const { distinct: _, ...commit } = pushedCommit({ author: { name: 'Ana', email: '[REDACTED]' } })
  return { ...commit, ...over }
}

export function gitlabDeploymentEvent(over: Over = {}) {
  return {
    object_kind: 'deployment',
    status: 'success',
    status_changed_at: '2026-03-02 12:30:00 +0100',
    deployment_id: 7,
    deployable_url: null,
    environment: 'live',
    environment_tier: 'production',
    project,
    short_sha: MERGE_SHA.slice(0, 8),
    commit_url: `https://gitlab.example.com/shop/checkout/-/commit/${MERGE_SHA}`,
    ...over,
  }
}

/** Where the organisation has said nothing of its own. */
export const NO_RULES = { words: [], mapping: {} }
