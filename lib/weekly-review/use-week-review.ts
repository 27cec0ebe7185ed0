import { useQueryClient } from '@tanstack/react-query'
import { FollowUp } from '@/lib/follow-ups/follow-up'
import { etagOf } from '@/lib/http/etag'
import { api } from '@/lib/query/api'
import { asJson, send } from '@/lib/query/send'
import { type NewDecision, WeekDecision } from './decision'
import { WeekNotes } from './notes'
import { weekPath, weekReviewQuery } from './queries'
import { WeekReview } from './week-review'

type Tell = (said: { words: string; undo?: () => void }) => void
export type Planned = { title: string; ownerId: string | null; dueOn: string | null }

/** What is written in a review: on screen once the server has it, and each with its way back. */
export function useWeekReview(week: string, team: string | null, tell: Tell) {
  const client = useQueryClient()
  const { queryKey } = weekReviewQuery(week, team)
  const show = (change: (review: WeekReview) => WeekReview) =>
    client.setQueryData<WeekReview>(queryKey, (shown) => shown && change(shown))
  const settled = () => client.invalidateQueries({ queryKey })
  const matching = (read: { version: number }) => ({ 'If-Match': etagOf(read) })

  /** What is done about an incident is a follow-up of it. */
  async function followUp(incident: string, words: Planned): Promise<void> {
    const path = `/incidents/${incident}/follow-ups`
    const added = await api(FollowUp, path, { method: 'POST', ...asJson(words) })
    show((review) => ({
      ...review,
      criticals: review.criticals.map((one) =>
        one.key === incident ? { ...one, followUps: [...one.followUps, added] } : one,
      ),
    }))
    const undo = () => void send('DELETE', `${path}/${added.id}`, undefined, matching(added)).finally(settled)
    tell({ words: `${incident} has a follow-up.`, undo })
    void settled()
  }

  async function decide(wish: NewDecision): Promise<void> {
    const made = await api(WeekDecision, weekPath(week, team, '/decisions'), { method: 'POST', ...asJson(wish) })
    show((review) => ({ ...review, decisions: [...review.decisions, made] }))
    tell({ words: 'It is decided.', undo: () => void takeBack(made) })
    void settled()
  }

  const takeBack = (decision: WeekDecision) =>
    send('DELETE', `/weekly-reviews/decisions/${decision.id}`, undefined, matching(decision)).finally(settled)

  /** `read`: what stood there when somebody began to write. */
  async function note(body: string, read: WeekNotes): Promise<void> {
    const json = asJson({ body })
    const headers = { ...json.headers, ...matching(read) }
    const notes = await api(WeekNotes, weekPath(week, team, '/notes'), { method: 'PUT', ...json, headers })
    show((review) => ({ ...review, notes }))
  }

  /** `undecided`: the critical incidents that are left without a decision, by name. */
  async function freeze(undecided: string[]): Promise<void> {
    const path = weekPath(week, team, '/frozen')
    const frozen = await api(WeekReview, path, { method: 'PUT', ...asJson({ undecided }) })
    client.setQueryData<WeekReview>(queryKey, frozen)
    tell({ words: 'The review is frozen.' })
  }

  return { followUp, decide, takeBack, note, freeze }
}
