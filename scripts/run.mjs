// npm run cli, bench, chaos, migrate: runs a file below scripts/ once everything it needs is there.
import { findNodeFault } from './launch/node-version.mjs'

var fault = findNodeFault(process.versions.node)
if (fault) {
  console.error(fault)
  process.exitCode = 1
} else {
  import('./launch/run.mjs').then(function (launch) {
    return launch.run(process.argv[2], process.argv.slice(3))
  })
}
