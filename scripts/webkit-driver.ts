import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { UsageError } from '../src/garden/usage-error.ts'

/** A window of WebKit, driven over the protocol of https://www.w3.org/TR/webdriver2/. */
export interface WebKitWindow {
  readonly open: (url: string) => Promise<void>
  /** Runs the body of a function in the page, and hands back what it returns. */
  readonly run: (body: string, ...args: readonly unknown[]) => Promise<unknown>
  readonly resize: (width: number, height: number) => Promise<void>
  /** The window as it is seen, as a PNG. */
  readonly shoot: () => Promise<Buffer>
}

const program = 'WebKitWebDriver'
const startLimitMs = 20_000

/**
 * Lends a window of WebKitGTK to `use`, and closes it afterwards, whatever happens. Where there is no screen, it stands on
 * one that nobody sees.
 */
export async function withWebKit<Result>(use: (window: WebKitWindow) => Promise<Result>): Promise<Result> {
  if (!isInstalled(program)) {
    throw new UsageError(
      `There is no \`${program}\` on this machine.`,
      'Install it, on Debian and Ubuntu with `apt install webkit2gtk-driver xvfb`.',
    )
  }
  const port = 20_000 + (process.pid % 20_000)
  const started = start(port)
  try {
    const { sessionId } = await session(port)
    const at = `http://127.0.0.1:${port}/session/${sessionId}`
    try {
      return await use(windowAt(at))
    } finally {
      await ask('DELETE', at)
    }
  } finally {
    // It and the screen that it may have been given.
    if (started.pid !== undefined) process.kill(-started.pid)
  }
}

function start(port: number): ChildProcess {
  const driver = [program, `--port=${port}`]
  const hasScreen = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined
  if (!hasScreen && !isInstalled('xvfb-run')) {
    throw new UsageError('There is no screen, and no `xvfb-run` to make one.', 'Install it: `apt install xvfb xauth`.')
  }
  const [command = program, ...args] = hasScreen
    ? driver
    : ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 2000x1400x24', ...driver]
  return spawn(command, args, { detached: true, stdio: 'ignore' })
}

/** Opens a window, once the driver listens. */
async function session(port: number): Promise<{ readonly sessionId: string }> {
  const until = Date.now() + startLimitMs
  for (;;) {
    try {
      return await ask('POST', `http://127.0.0.1:${port}/session`, { capabilities: {} })
    } catch (error) {
      if (Date.now() > until) throw error
      await wait(200)
    }
  }
}

function windowAt(at: string): WebKitWindow {
  return {
    open: (url) => ask('POST', `${at}/url`, { url }),
    run: (script, ...args) => ask('POST', `${at}/execute/sync`, { script, args }),
    resize: (width, height) => ask('POST', `${at}/window/rect`, { width, height }),
    shoot: async () => Buffer.from(await ask<string>('GET', `${at}/screenshot`), 'base64'),
  }
}

async function ask<Answer>(method: string, url: string, body?: object): Promise<Answer> {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = await answer.json()
  if (!answer.ok) throw new Error(`WebKit answers ${answer.status} to ${method} ${url}: ${value?.message}`)
  return value
}

function isInstalled(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
}
