import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setInterval } from 'node:timers'
import { promisify } from 'node:util'
import { treeBytes } from './tree-bytes.ts'

/** What a process took, with all that it started. */
export interface Cost {
  /** By the clock on the wall, from its start to its end. */
  readonly seconds: number
  /** By the clock, from its start to the first that it says; the same as `seconds` where it says nothing. */
  readonly firstSeconds: number
  /** Time of processors, in the program and in the system for it. */
  readonly cpuSeconds: number
  /** The most memory that all had at once, in bytes; undefined where the system does not tell. */
  readonly peakBytes: number | undefined
}

/** How often memory is looked at. */
const everyMs = 200

/** Has the system write out what it was given, where it can be told to: it would do so while the next program is timed. */
export async function writeOut(): Promise<void> {
  await promisify(execFile)('sync').catch(() => undefined)
}

/**
 * Runs a program of Node, which phones nobody, and waits for it.
 *
 * @param folder  where it runs
 * @throws  when it ends with anything but 0, with what it said
 */
export async function measure(args: readonly string[], folder: string): Promise<Cost> {
  const started = performance.now()
  // The shell tells what its children took; Node does not tell it of its own.
  const timed = ['-c', '"$@"; code=$?; times >&2; exit $code', 'sh', process.execPath, ...args]
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const child = spawn('sh', timed, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let peak: number | undefined
  const watch = setInterval(() => {
    const bytes = child.pid === undefined ? undefined : treeBytes(child.pid)
    if (bytes !== undefined) peak = Math.max(peak ?? 0, bytes)
  }, everyMs)
  let out = ''
  let said = ''
  let first: number | undefined
  const now = (): number => (performance.now() - started) / 1000
  child.stdout.on('data', (data: Buffer) => {
    first ??= now()
    out += data.toString()
  })
  child.stderr.on('data', (data: Buffer) => {
    first ??= now()
    said += data.toString()
  })
  await once(child, 'close')
  clearInterval(watch)
  const seconds = now()
  if (child.exitCode !== 0) throw new Error(`\`${args.join(' ')}\` ended with ${child.exitCode}:\n${out}${said}`)
  return { seconds, firstSeconds: first ?? seconds, cpuSeconds: cpuSecondsIn(said), peakBytes: peak }
}

/** The last line that `times` prints: what all children took, in minutes and seconds, in the program and for it. */
function cpuSecondsIn(said: string): number {
  const last = said.trimEnd().split('\n').at(-1) ?? ''
  return [...last.matchAll(/(\d+)m([\d.,]+)s/g)].reduce(
    (sum, [, minutes = '', seconds = '']) => sum + 60 * Number(minutes) + Number(seconds.replace(',', '.')),
    0,
  )
}

/** The best of several, each by itself: what disturbs a machine makes a process slower, and never faster. */
export function best(costs: readonly Cost[]): Cost {
  const least = (of: (cost: Cost) => number | undefined): number[] => costs.flatMap((cost) => of(cost) ?? [])
  const peaks = least(({ peakBytes }) => peakBytes)
  return {
    seconds: Math.min(...least(({ seconds }) => seconds)),
    firstSeconds: Math.min(...least(({ firstSeconds }) => firstSeconds)),
    cpuSeconds: Math.min(...least(({ cpuSeconds }) => cpuSeconds)),
    peakBytes: peaks.length === 0 ? undefined : Math.max(...peaks),
  }
}
