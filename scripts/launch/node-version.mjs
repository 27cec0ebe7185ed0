/** What is wrong with this Node, as a sentence; null when it will do. Written for the oldest that can read it. */
export function findNodeFault(version) {
  var parts = version.split('.').map(Number)
  var enough = parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)

  return enough ? null : 'Aftermerge needs Node 20.19 or newer, and this is ' + version + '. See https://nodejs.org.'
}
