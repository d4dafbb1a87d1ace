import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { findNginx } from './find-nginx.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A server that was started. */
export interface Nginx {
  /** What it says of its settings; nothing where they are sound. */
  readonly complaints: string
  ask(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  stop(): Promise<void>
}

/**
 * Starts nginx at a socket of its own, with nothing but what every nginx has around a part of a `server`.
 *
 * @param part  the settings that are tried
 */
export async function startNginx(part: string): Promise<Nginx> {
  const { program, types } = findNginx()
  const folder = mkdtempSync(join(tmpdir(), 'ripen-nginx-'))
  const socketPath = join(folder, 'socket')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path temporary;`)
  mkdirSync(join(folder, 'temporary'))
  copyFileSync(types, join(folder, 'mime.types'))
  writeFileSync(join(folder, 'part.conf'), part)
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr crit;
events {}
http {
  include mime.types; default_type application/octet-stream; access_log off; ${temporary.join(' ')}
  server { listen unix:${socketPath}; include part.conf; }
}
`,
  )
  const args = ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')]
  const tried = spawnSync(program, ['-t', '-q', ...args], { encoding: 'utf8' })
  const running = spawn(program, args, { stdio: 'ignore' })
  const ended = new Promise((end) => running.once('close', end))
  const nginx: Nginx = {
    complaints: tried.stderr,
    ask: (path, headers = {}) => ask(socketPath, path, headers),
    async stop() {
      running.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
  for (let tries = 0; tries < 100; tries += 1) {
    const isThere = await nginx.ask('/').then(
      () => true,
      () => false,
    )
    if (isThere) return nginx
    await wait(100)
  }
  await nginx.stop()
  throw new Error(`nginx did not start:\n${tried.stderr}`)
}

function ask(socketPath: string, path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((done, failed) => {
    const asking = request({ socketPath, path, headers }, (response) => {
      const { statusCode: status = 0 } = response
      text(response).then((body) => done({ status, headers: response.headers, body }), failed)
    })
    asking.once('error', failed).end()
  })
}
