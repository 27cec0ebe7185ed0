import {
  LabelItem,
  LabelledChange,
  NewSpotCheck,
  NextQuery,
  NextToLabel,
  SpotCheckDetail,
  SpotCheckList,
  SpotCheckQuery,
} from '@/lib/spot-checks/spot-check'
import type { Operation } from './operation'

/** Samples of changes that people label, and what they say of the tag. */
export const SPOT_CHECK_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/spot-checks',
    summary: 'List the samples of changes that people label, the latest first.',
    access: { action: 'read', kind: 'spot-check' },
    answer: { status: 200, contract: SpotCheckList },
  },
  {
    method: 'post',
    path: '/spot-checks',
    summary: 'Draw a sample of mature changes. The same seed draws the same from the same rows.',
    access: { action: 'manage', kind: 'spot-check' },
    body: NewSpotCheck,
    answer: { status: 201, contract: SpotCheckDetail },
  },
  {
    method: 'get',
    path: '/spot-checks/{id}',
    summary: 'Read a spot check; once it is closed, with precision and recall of the tag.',
    access: { action: 'read', kind: 'spot-check' },
    query: SpotCheckQuery,
    answer: { status: 200, contract: SpotCheckDetail },
  },
  {
    method: 'get',
    path: '/spot-checks/{id}/next',
    summary: 'Read the next change to label, or the one at a place: without its tag and without evidence.',
    access: { action: 'write', kind: 'spot-check' },
    query: NextQuery,
    answer: { status: 200, contract: NextToLabel },
  },
  {
    method: 'put',
    path: '/spot-checks/{id}/items/{changeId}',
    summary: 'Say who wrote a change of the sample. UNKNOWN: it cannot be told. The last word holds.',
    access: { action: 'write', kind: 'spot-check' },
    body: LabelItem,
    answer: { status: 200, contract: LabelledChange },
  },
  {
    method: 'put',
    path: '/spot-checks/{id}/closed',
    summary: 'End the labelling, for good. Its result is read from here on.',
    access: { action: 'manage', kind: 'spot-check' },
    answer: { status: 200, contract: SpotCheckDetail },
  },
]
