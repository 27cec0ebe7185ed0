import { DefaultView, NewView, View, ViewEdit, Views, ViewsQuery } from '@/lib/views/view'
import type { Operation } from './operation'

/** What pages ask, kept under names. */
export const VIEW_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/views',
    summary: 'The saved views of a page: your own, your teams’ and everybody’s.',
    access: 'signed-in',
    query: ViewsQuery,
    answer: { status: 200, contract: Views },
  },
  {
    method: 'post',
    path: '/views',
    summary: 'Keep what a page asks under a name: for yourself, for a team of yours, or for everybody.',
    access: 'signed-in',
    body: NewView,
    answer: { status: 201, contract: View },
  },
  {
    method: 'get',
    path: '/views/{id}',
    summary: 'Read one saved view. The ETag is what an edit must match.',
    access: 'signed-in',
    answer: { status: 200, contract: View },
  },
  {
    method: 'patch',
    path: '/views/{id}',
    summary: 'Name a saved view anew, keep another question in it, or let others find it.',
    access: 'signed-in',
    body: ViewEdit,
    isEdit: true,
    answer: { status: 200, contract: View },
  },
  {
    method: 'delete',
    path: '/views/{id}',
    summary: 'Remove a saved view.',
    access: 'signed-in',
    isEdit: true,
    answer: { status: 204, contract: null },
  },
  {
    method: 'put',
    path: '/me/default-views',
    summary: 'Say what a page opens with for you; null: nothing kept.',
    access: 'signed-in',
    body: DefaultView,
    answer: { status: 204, contract: null },
  },
]
