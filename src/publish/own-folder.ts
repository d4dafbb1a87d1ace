import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

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

/** Removes folders when the process is interrupted, and then lets it end. */
export function removeWhenInterrupted(folders: readonly string[]): { readonly stop: () => void } {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const stop = (): void => {
    for (const signal of signals) process.removeListener(signal, leave)
  }
  const leave = (signal: NodeJS.Signals): void => {
    stop()
    const gone = folders.map((folder) => rm(folder, { recursive: true, force: true }))
    Promise.allSettled(gone).then(() => process.kill(process.pid, signal))
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
