// npm test, npm run check: every check in order; the last line is "N passed, N failed".
import { findNodeFault } from './launch/node-version.mjs'

var fault = findNodeFault(process.versions.node)
if (fault) {
  console.error(fault)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
} else {
  import('./checks/main.mjs').then(function (checks) {
    return checks.main(process.argv.slice(2))
  })
}
