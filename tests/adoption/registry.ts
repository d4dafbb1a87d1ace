import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectFolder } from '../../src/project-folder.ts'

/** A registry of packages on this machine. */
export interface Registry {
  /** Without a slash at the end. */
  readonly address: string
  stop(): Promise<void>
}

const patienceMs = 60_000

/**
 * Starts a registry that takes packages of ours from anybody, and fetches all others from the one that npm uses here.
 *
 * @param folder    what it holds is kept there
 * @param upstream  the address of the one that npm uses
 */
export async function startRegistry(folder: string, upstream: string): Promise<Registry> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const ours = { access: '$all', publish: '$all' }
  const { https_proxy, http_proxy, no_proxy } = process.env
  const config = {
    storage: join(folder, 'storage'),
    auth: { htpasswd: { file: join(folder, 'htpasswd') } },
    uplinks: { upstream: { url: upstream, maxage: '1h', timeout: '60s' } },
    packages: { ripen: ours, 'create-ripen': ours, '**': { access: '$all', proxy: 'upstream' } },
    max_body_size: '100mb',
    log: { type: 'stdout', level: 'error' },
    ...(https_proxy && { https_proxy }),
    ...(http_proxy && { http_proxy }),
    ...(no_proxy && { no_proxy }),
  }
  mkdirSync(folder, { recursive: true })
  // What is JSON is YAML, too.
  writeFileSync(join(folder, 'config.yaml'), JSON.stringify(config))
  const program = join(projectFolder, 'node_modules/verdaccio/bin/verdaccio')
  const args = [program, '--config', join(folder, 'config.yaml'), '--listen', `127.0.0.1:${port}`]
  const running = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' })
  const ended = once(running, 'close')
  const stop = async (): Promise<void> => {
    running.kill()
    await ended
  }
  for (const start = Date.now(); Date.now() - start < patienceMs; await wait(100)) {
    if (running.exitCode !== null) throw new Error('The registry ended at once.')
    if (await answers(address)) return { address, stop }
  }
  await stop()
  throw new Error('The registry does not answer.')
}

async function answers(address: string): Promise<boolean> {
  return await fetch(`${address}/-/ping`).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const found = server.address()
  server.close()
  if (found === null || typeof found === 'string') throw new Error('There is no port.')
  return found.port
}
