import { rmdirSync, rmSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * A new and empty folder whose name begins with a prefix and with the number of this process. Those of processes that
 * are no longer there are removed: they died before they could.
 */
export async function ownFolder(parent: string, prefix: string): Promise<string> {
  await mkdir(parent, { recursive: true })
  for (const name of await readdir(parent)) {
    const owner = name.startsWith(prefix) ? /^\d+(?=-)/.exec(name.slice(prefix.length)) : null
    if (owner && !isRunning(Number(owner[0]))) await rm(join(parent, name), { recursive: true, force: true })
  }
  return await mkdtemp(join(parent, `${prefix}${process.pid}-`))
}

/** The folders that have to be made for a folder to be there, the innermost first. */
export async function missingFolders(folder: string): Promise<string[]> {
  const isThere = await lstat(folder).catch(() => undefined)
  return isThere ? [] : [folder, ...(await missingFolders(dirname(folder)))]
}

/** What a build makes on its way. */
export interface Traces {
  /** Folders that hold nothing but what it made. */
  readonly own: readonly string[]
  /** Folders that it had to make, the innermost first; they stay when something was published into them. */
  readonly around: readonly string[]
}

/** Takes away what a build made on its way, in one go, so that nothing is written into it meanwhile. */
export function removeTraces({ own, around }: Traces): void {
  for (const folder of own) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  for (const folder of around) {
    try {
      rmdirSync(folder)
    } catch {
      return
    }
  }
}

/** Takes them away when the process is interrupted, and then lets it end. */
export function removeWhenInterrupted(traces: Traces): { readonly stop: () => void } {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const stop = (): void => {
    for (const signal of signals) process.removeListener(signal, leave)
  }
  const leave = (signal: NodeJS.Signals): void => {
    stop()
    try {
      removeTraces(traces)
    } finally {
      process.kill(process.pid, signal)
    }
  }
  for (const signal of signals) process.on(signal, leave)
  return { stop }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
