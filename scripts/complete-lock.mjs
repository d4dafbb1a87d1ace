// Completes package-lock.json after `npm install`, which leaves out what its registry cannot show at that moment. Plain
// JavaScript, as `setup.mjs` is: npm runs it with the Node.js that is already there.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * What package-lock.json says of one package, as far as it matters here.
 *
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [dev]
 * @property {boolean} [inBundle]
 * @property {Readonly<Record<string, string>>} [optionalDependencies]
 */

/** @typedef {{ readonly packages: Readonly<Record<string, LockedPackage>> }} Lock */

/** @type {Readonly<Record<string, string>>} */
const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
}
/** @type {Readonly<Record<string, string>>} */
const processors = { arm: 'arm', arm64: 'arm64', ia32: 'ia32', x64: 'x64', wasm32: 'wasm32' }
/** @type {Readonly<Record<string, string>>} */
const libraries = { gnu: 'glibc', musl: 'musl' }

/**
 * The optional packages that a lock file names but does not hold, by name. `npm ci` refuses the whole file for them.
 *
 * @param {Lock} lock
 */
export function missingBuilds(lock) {
  const held = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/'))))
  return new Map(
    Object.values(lock.packages).flatMap(({ dev, optionalDependencies = {} }) =>
      Object.entries(optionalDependencies)
        .filter(([name]) => !held.has(`node_modules/${name}`))
        .map(([name, version]) => /** @type {const} */ ([name, buildFor(name, version, dev ? { dev } : {})])),
    ),
  )
}

/**
 * The packages whose bytes nothing vouches for, by their path in the lock file. One that is bundled comes in the bytes of
 * another.
 *
 * @param {Lock} lock
 */
export function withoutIntegrity({ packages }) {
  return Object.entries(packages)
    .filter(([path, { integrity, inBundle }]) => path !== '' && integrity === undefined && !inBundle)
    .map(([path]) => path)
}

/**
 * A build of a program for one kind of machine, which is read from the package's name, such as
 * `@biomejs/cli-darwin-arm64`.
 *
 * @param {string} name
 * @param {string} version
 * @param {{ readonly dev?: boolean }} dev
 */
function buildFor(name, version, dev) {
  const words = name.split(/[^a-z0-9]+/)
  const named = (/** @type {'cpu' | 'libc' | 'os'} */ key, /** @type {Readonly<Record<string, string>>} */ table) => {
    const values = words.flatMap((word) => table[word] ?? [])
    return values.length > 0 ? { [key]: values } : {}
  }
  return {
    version,
    ...named('cpu', processors),
    ...dev,
    ...named('libc', libraries),
    optional: true,
    ...named('os', systems),
  }
}

/**
 * What the registry says the bytes of a package are.
 *
 * @param {string} name
 * @param {string | undefined} version
 * @returns {string | undefined}
 */
function integrityOf(name, version) {
  const args = ['view', `${name}@${version}`, 'dist.integrity', '--json']
  const { status, stdout } = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' })
  return status === 0 && stdout.trim() !== '' ? JSON.parse(stdout) : undefined
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))
  /** @type {Lock} */
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = [...missingBuilds(lock)].map(([name, build]) => [`node_modules/${name}`, build])
  const all = Object.fromEntries([...Object.entries(lock.packages), ...missing])
  const unknown = withoutIntegrity({ packages: all })
  for (const path of unknown) {
    const { version, ...rest } = all[path]
    const integrity = integrityOf(path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), version)
    if (integrity === undefined) process.stderr.write(`The registry does not say what ${path} is: install it again.\n`)
    else all[path] = { version, integrity, ...rest }
  }
  if (missing.length + unknown.length > 0) {
    const packages = Object.entries(all).sort(([a], [b]) => a.localeCompare(b, 'en'))
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`)
    process.stderr.write(`Completed package-lock.json: ${missing.length} builds added, ${unknown.length} looked up.\n`)
  }
}
