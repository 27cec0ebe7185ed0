import { Import, ImportChange, ImportCheck, ImportList, NewImport } from '@/lib/imports/import'
import type { Operation } from './operation'

const access = { action: 'manage', kind: 'import' } as const

/** Files of rows: sent in parts, looked at, imported once somebody confirms it, and undone. */
export const IMPORT_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/imports',
    summary: 'List the latest imports of files, with what came of each.',
    access,
    answer: { status: 200, contract: ImportList },
  },
  {
    method: 'post',
    path: '/imports',
    summary: 'Begin to import a file. Its bytes are sent next, in parts of 1,000,000; the last one is what is left.',
    access,
    body: NewImport,
    answer: { status: 201, contract: Import },
  },
  {
    method: 'get',
    path: '/imports/{id}',
    summary: 'Read one import, and how far it has come.',
    access,
    answer: { status: 200, contract: Import },
  },
  {
    method: 'put',
    path: '/imports/{id}/parts/{part}',
    summary: 'Send a part of its file. Parts count from 0, and may be sent again; with the last one it is looked at.',
    access,
    takesBytes: true,
    answer: { status: 200, contract: Import },
  },
  {
    method: 'patch',
    path: '/imports/{id}',
    summary: 'Change how its file is read, or begin (RUNNING), stop (STOPPED) or undo (UNDOING) the import.',
    access,
    body: ImportChange,
    isEdit: true,
    answer: { status: 200, contract: Import },
  },
  {
    method: 'delete',
    path: '/imports/{id}',
    summary: 'Throw a file away of which nothing was imported.',
    access,
    isEdit: true,
    answer: { status: 204, contract: null },
  },
  {
    method: 'get',
    path: '/imports/{id}/check',
    summary: 'Read what would come of an import, and what is to be said before. Nothing is written for it.',
    access,
    answer: { status: 200, contract: ImportCheck },
  },
  {
    method: 'get',
    path: '/imports/{id}/problems',
    summary: 'Read what is wrong with its rows as a CSV file, a line a cell.',
    access,
    answer: { status: 200, contract: null },
  },
]
