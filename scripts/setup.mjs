// Brings the packages, and with them the Node.js that runs everything else. Plain JavaScript for the Node.js that is
// already there; its own npm script (`prebuild`, `pretest`, …), because one script's shell keeps the first `node` it
// found. Says nothing on stdout: that belongs to the command that follows.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const oldestNode = 20
const oldestNpm = 9
const patienceMs = 10 * 60 * 1000

const folder = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(folder, 'node_modules')
const stamp = join(modules, '.ripen-setup')
const lock = join(folder, '.ripen', 'setup.lock')
const onWindows = process.platform === 'win32'

/** A reason to stop that the person at the keyboard can mend. */
class SetupError extends Error {}

try {
  setUp()
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  say(`${error.message}\n`)
  process.exitCode = 1
}

function setUp() {
  if (majorOf(process.versions.node) < oldestNode) {
    throw new SetupError(
      `Node.js ${process.versions.node} is too old: ${oldestNode} or newer is needed. See https://nodejs.org.`,
    )
  }
  if (isUpToDate()) return
  holdLock()
  try {
    // Whoever held the lock before may have done it all.
    if (!isUpToDate()) install()
  } finally {
    rmSync(lock, { force: true })
  }
}

function isUpToDate() {
  return textOf(stamp) === wanted()
}

/** What a finished installation stands for: this lock file on this kind of machine. */
function wanted() {
  const hash = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json')))
  return `${hash.digest('hex')} ${process.platform} ${process.arch}\n`
}

function install() {
  const goal = wanted()
  const found = npm(['--version'], 'pipe')
  if (found.error || found.status !== 0) {
    throw new SetupError('npm was not found. It comes with Node.js: see https://nodejs.org.')
  }
  const version = String(found.stdout).trim()
  if (majorOf(version) < oldestNpm) {
    throw new SetupError(
      `npm ${version} is too old: ${oldestNpm} or newer is needed. Run \`npm install --global npm\`.`,
    )
  }
  say('Installing packages (the first time, and when package-lock.json has changed) …')
  rmSync(stamp, { force: true })
  // Flags that settle what a machine's own settings may say otherwise. `--engine-strict=false`: the packages run on the
  // Node.js that they bring. `--loglevel`: `npm run --silent` would silence errors too.
  const flags = ['--include=dev', '--include=optional', '--engine-strict=false', '--no-audit', '--no-fund']
  const { error, status } = npm(['ci', '--loglevel=error', ...flags], process.stderr.fd)
  if (error || status !== 0) {
    throw new SetupError(
      [
        `Installing packages with \`npm ci\` failed (${error ? error.message : `exit ${status}`}); its messages stand above.`,
        '  No network, or a proxy?  Connect once; afterwards everything works offline.',
        '  package.json and package-lock.json do not fit together?  Run `npm install` and commit both.',
        '  Anything else?  Remove the folder node_modules and try again.',
      ].join('\n'),
    )
  }
  proveNode()
  writeFileSync(stamp, goal)
}

/** The package `node` brings its program by an install script, which some machines forbid. */
function proveNode() {
  const { devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const program = join(modules, 'node', 'bin', onWindows ? 'node.exe' : 'node')
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  if (String(stdout).trim() === `v${devDependencies.node}`) return
  throw new SetupError(
    `Node.js ${devDependencies.node} did not come with its npm package. If your npm forbids install scripts, allow them here:\n` +
      '  npm config set ignore-scripts false --location project',
  )
}

/**
 * Runs npm on the Node.js of the machine: the project's own is about to be replaced.
 *
 * @param {string[]} args
 * @param {'pipe' | number} output
 */
function npm(args, output) {
  const path = String(process.env['PATH']).split(delimiter)
  const outside = path.filter((entry) => !resolve(entry).startsWith(modules)).join(delimiter)
  return spawnSync('npm', args, {
    cwd: folder,
    env: { ...process.env, PATH: outside },
    shell: onWindows,
    stdio: ['ignore', output, output],
  })
}

/** Waits until no other set-up of this folder runs, then keeps others waiting. */
function holdLock() {
  const mine = `${lock}-${process.pid}`
  mkdirSync(dirname(lock), { recursive: true })
  writeFileSync(mine, String(process.pid))
  try {
    const start = performance.now()
    while (!taken(mine)) {
      if (performance.now() - start > patienceMs) {
        throw new SetupError(`Another set-up seems to be stuck. If none is running, remove ${lock} and try again.`)
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

/**
 * Whether the lock is ours now. A link appears whole or not at all; one left behind by a process that ended is removed.
 *
 * @param {string} mine
 */
function taken(mine) {
  try {
    linkSync(mine, lock)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  const holder = Number(textOf(lock))
  if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true })
  return false
}

/** @param {number} id */
function isRunning(id) {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/** @param {string} version */
function majorOf(version) {
  return Number.parseInt(version, 10)
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`ripen: ${text}\n`)
}
