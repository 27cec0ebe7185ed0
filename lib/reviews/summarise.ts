import type { ReviewState } from './review'

/** An answer, as far as the summary asks. */
export type Answer = {
  externalId: string
  reviewer: string
  isBot: boolean
  state: ReviewState
  sha: string | null
  submittedAt: string
}

export type ReviewSummary = {
  approvedAt: string | null
  rounds: number
  changeRequests: number
  comments: number
  approvers: string[]
}

/**
 * What the reviewers' answers add up to. Answers of bots are none, nor is what whoever opened the request says in it.
 *
 * A round is what reviewers said of one state of the code: the next begins with the first answer about another commit,
 * or, where commits are not told, with the first one after a change was requested. The approval that counts is the
 * first after the last request for a change, for that is when the reviewers were done; rounds are counted up to it.
 * An approval or a request that was dismissed is an answer of its round and no more.
 */
export function summarise(answers: readonly Answer[], openedBy: string | null): ReviewSummary {
  const own = openedBy?.toLowerCase()
  const people = answers
    .filter(({ isBot, reviewer }) => !isBot && reviewer.toLowerCase() !== own)
    .toSorted((a, b) => Date.parse(a.submittedAt) - Date.parse(b.submittedAt) || (a.externalId < b.externalId ? -1 : 1))

  const lastRequest = people.findLastIndex(({ state }) => state === 'CHANGES_REQUESTED')
  const approval = people.findIndex(({ state }, at) => state === 'APPROVED' && at > lastRequest)
  return {
    approvedAt: people[approval]?.submittedAt ?? null,
    rounds: roundsOf(approval === -1 ? people : people.slice(0, approval + 1)),
    changeRequests: people.filter(({ state }) => state === 'CHANGES_REQUESTED').length,
    comments: people.filter(({ state }) => state === 'COMMENTED').length,
    approvers: approversIn(people),
  }
}

/** Those whose last word, comments aside, is a yes. */
function approversIn(people: readonly Answer[]): string[] {
  const last = new Map<string, ReviewState>()
  for (const { reviewer, state } of people) if (state !== 'COMMENTED') last.set(reviewer, state)

  return [...last]
    .filter(([, state]) => state === 'APPROVED')
    .map(([reviewer]) => reviewer)
    .slice(0, 100)
}

function roundsOf(answers: readonly Answer[]): number {
  let rounds = 0
  let last: Answer | null = null
  for (const answer of answers) {
    if (last === null || beginsAnew(answer, last)) rounds += 1
    last = answer
  }
  return rounds
}

function beginsAnew({ sha }: Answer, last: Answer): boolean {
  return sha !== null && last.sha !== null ? sha !== last.sha : last.state === 'CHANGES_REQUESTED'
}
