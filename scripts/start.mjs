// npm run demo, npm start, npm run dev. This file must parse on any Node that has import(), to say what is needed.
import { findNodeFault } from './launch/node-version.mjs'

var fault = findNodeFault(process.versions.node)
if (fault) {
  console.error(fault)
  process.exitCode = 1
} else {
  import('./launch/main.mjs').then(function (launch) {
    return launch.main(process.argv.slice(2))
  })
}
