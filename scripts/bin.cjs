#!/usr/bin/env node
// What `ripen` starts where it is installed: for any Node.js, so that one which is too old can say so.
const oldest = [22, 12]

const [major, minor] = process.versions.node.split('.').map(Number)
if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) {
  import('./ripen.ts')
} else {
  process.stderr.write(
    `ripen needs Node.js ${oldest.join('.')} or newer, and this is ${process.versions.node}: install it from https://nodejs.org.\n`,
  )
  process.exitCode = 2
}
