import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What package-lock.json says of one package, as far as it matters here. */
interface LockedPackage {
  readonly version?: string
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** A build of a program for one kind of machine, as package-lock.json would have it but for its hash. */
interface Build extends LockedPackage {
  readonly version: string
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly optional: true
  readonly os?: readonly string[]
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
}
const processors = { arm: 'arm', arm64: 'arm64', ia32: 'ia32', x64: 'x64', wasm32: 'wasm32' }
const libraries = { gnu: 'glibc', musl: 'musl' }

/**
 * The optional packages that a lock file names but does not hold, by name. `npm install` leaves out those that its
 * registry cannot show at that moment, and `npm ci` then refuses the whole file.
 */
export function missingBuilds(lock: Lock): Map<string, Build> {
  const held = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/'))))
  const missing = Object.values(lock.packages).flatMap(({ dev, optionalDependencies = {} }) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !held.has(`node_modules/${name}`))
      .map(([name, version]) => [name, buildFor(name, version, dev ? { dev } : {})] as const),
  )
  return new Map(missing)
}

/** The kind of machine is read from the package's name, such as `@biomejs/cli-darwin-arm64`. */
function buildFor(name: string, version: string, dev: { readonly dev?: boolean }): Build {
  const words = name.split(/[^a-z0-9]+/)
  const named = (key: 'cpu' | 'libc' | 'os', table: Readonly<Record<string, string>>) => {
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

if (import.meta.main) {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))
  const lock: Lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = [...missingBuilds(lock)].map(([name, build]) => [`node_modules/${name}`, build] as const)
  if (missing.length > 0) {
    const packages = [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => a.localeCompare(b, 'en'))
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`)
    process.stderr.write(`Added ${missing.length} builds for other machines to package-lock.json.\n`)
  }
}
