// For any Node.js, so that one which is too old can say so.
const oldest = [22, 12]

/**
 * Starts a program, or says in a sentence which Node.js it needs.
 *
 * @param {string} name
 * @param {() => Promise<unknown>} load
 */
module.exports = function start(name, load) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return load()
  process.stderr.write(
    `${name} needs Node.js ${oldest.join('.')} or newer, and this is ${process.versions.node}: install it from https://nodejs.org.\n`,
  )
  process.exitCode = 2
}
