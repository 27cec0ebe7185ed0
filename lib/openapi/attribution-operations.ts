import { Preview } from '@/lib/attribution/preview'
import { Attribution, AttributionChange } from '@/lib/attribution/settings'
import { ChangeDetail } from '@/lib/changes/change'
import { CorrectionOutcome, CorrectionWish, NewCorrection, NewCorrections } from '@/lib/corrections/correction'
import { MadeOriginRule, NewOriginRule, OriginRuleList } from '@/lib/origin-rules/origin-rule'
import type { Operation } from './operation'

const READ = { action: 'read', kind: 'attribution' } as const
const WRITE = { action: 'write', kind: 'attribution' } as const

/** Who decides who wrote a change, beside the evidence of senders: rules, people, and how evidence is weighed. */
export const ATTRIBUTION_OPERATIONS: Operation[] = [
  {
    method: 'post',
    path: '/changes/{id}/origin',
    summary: 'Say who wrote a change. A person’s word goes before all evidence, and can be taken back.',
    access: WRITE,
    body: NewCorrection,
    isEdit: '/changes/{id}',
    answer: { status: 200, contract: ChangeDetail },
  },
  {
    method: 'post',
    path: '/corrections/preview',
    summary: 'Read what saying who wrote these changes would change. Nothing is written.',
    access: WRITE,
    body: CorrectionWish,
    answer: { status: 200, contract: Preview },
  },
  {
    method: 'post',
    path: '/corrections',
    summary: 'Say who wrote many changes, those that were picked or that fit a filter; all of them or none.',
    access: WRITE,
    body: NewCorrections,
    answer: { status: 201, contract: CorrectionOutcome },
  },
  {
    method: 'delete',
    path: '/corrections/{id}',
    summary: 'Take back what was said together. What held before holds again.',
    access: WRITE,
    answer: { status: 200, contract: CorrectionOutcome },
  },
  {
    method: 'get',
    path: '/origin-rules',
    summary: 'List the rules of who wrote what carries no mark.',
    access: READ,
    answer: { status: 200, contract: OriginRuleList },
  },
  {
    method: 'post',
    path: '/origin-rules/preview',
    summary: 'Read what a rule would change. Nothing is written.',
    access: WRITE,
    body: NewOriginRule,
    answer: { status: 200, contract: Preview },
  },
  {
    method: 'post',
    path: '/origin-rules',
    summary: 'Make a rule of who wrote what carries no mark. What it can be about is decided again.',
    access: WRITE,
    body: NewOriginRule,
    answer: { status: 201, contract: MadeOriginRule },
  },
  {
    method: 'delete',
    path: '/origin-rules/{id}',
    summary: 'Take a rule back. What it decided is decided without it.',
    access: WRITE,
    answer: { status: 204, contract: null },
  },
  {
    method: 'get',
    path: '/attribution',
    summary: 'Read how evidence is weighed, how often each kind decides, and what is being decided anew.',
    access: READ,
    answer: { status: 200, contract: Attribution },
  },
  {
    method: 'post',
    path: '/attribution/preview',
    summary: 'Read what weighing evidence otherwise would change. Nothing is written.',
    access: WRITE,
    body: AttributionChange,
    answer: { status: 200, contract: Preview },
  },
  {
    method: 'put',
    path: '/attribution',
    summary: 'Weigh evidence otherwise. Every change is decided again, in batches.',
    access: WRITE,
    body: AttributionChange,
    isEdit: true,
    answer: { status: 200, contract: Attribution },
  },
]
