import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from '../../launch/root.mjs'

const EXPORTED = /^export (?:const|async function|function) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/gm
const TOGETHER = /^export (?:const )?\{([^}]*)\}/gm

/** Every exported method of every route below app, as `GET /api/v1/incidents/{id}`: read from the files themselves. */
export function findRoutes(): string[] {
  const app = inRoot('app')
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^route\.(ts|tsx|js|mjs)$/.test(path.basename(file)))
    .flatMap((file) => {
      const source = readFileSync(path.join(app, file), 'utf8')
      const methods = [
        ...[...source.matchAll(EXPORTED)].map(([, method]) => method!),
        ...[...source.matchAll(TOGETHER)].flatMap(
          ([, names]) => names!.match(/\b(?:GET|POST|PUT|PATCH|DELETE)\b/g) ?? [],
        ),
      ]
      // A route without a method that we can read must not slip through.
      return (methods.length > 0 ? methods : ['?']).map((method) => `${method} ${urlOf(path.dirname(file))}`)
    })
    .sort()
}

/** Every page below app, with `{name}` for what its address holds. */
export function findPages(): string[] {
  return readdirSync(inRoot('app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^page\.tsx?$/.test(path.basename(file)))
    .map((file) => urlOf(path.dirname(file)))
    .sort()
}

function urlOf(folder: string): string {
  const parts = folder.split(path.sep).filter((part) => part !== '.' && !/^\(.*\)$/.test(part))
  return `/${parts.join('/').replaceAll('[', '{').replaceAll(']', '}')}`
}
