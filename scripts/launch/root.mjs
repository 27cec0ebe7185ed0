import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that package.json lies in; commands work from any other. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

export const inRoot = (...path) => join(root, ...path)

export const dataFolder = () => resolve(root, process.env.DATA_DIR || '.data')
