import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const ownSetup = join(import.meta.dirname, '../../scripts/setup.mjs')
const node = '24.99.0'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ripen-setup-'))
  for (const name of ['scripts', 'fake']) mkdirSync(join(folder, name))
  copyFileSync(ownSetup, join(folder, 'scripts/setup.mjs'))
  write('package.json', JSON.stringify({ devDependencies: { node } }))
  write('package-lock.json', '{}')
  fakeNpm({ version: '11.0.0', ci: bringsNode(node) })
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('packages are installed', () => {
  test('at the first run, with nothing on stdout', async () => {
    const { status, stdout, stderr } = await setUp()
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('Installing packages')
    expect(stderr).toContain('words of npm')
    expect(installs()).toBe(1)
  })

  test('not at the next one, which says nothing', async () => {
    await setUp()
    expect(await setUp()).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(installs()).toBe(1)
  })

  test('again when the lock file has changed', async () => {
    await setUp()
    write('package-lock.json', '{ "changed": true }')
    expect(await setUp()).toMatchObject({ status: 0, stdout: '' })
    expect(installs()).toBe(2)
  })

  test('again when the last time did not come to its end', async () => {
    fakeNpm({ version: '11.0.0', ci: 'mkdir -p node_modules; exit 7' })
    expect(await setUp()).toMatchObject({ status: 1, stdout: '' })
    fakeNpm({ version: '11.0.0', ci: bringsNode(node) })
    expect(await setUp()).toMatchObject({ status: 0, stdout: '' })
    expect(installs()).toBe(2)
  })

  test('once when two ask at the same time', async () => {
    fakeNpm({ version: '11.0.0', ci: `sleep 0.5; ${bringsNode(node)}` })
    const both = await Promise.all([setUp(), setUp()])
    expect(both.map(({ status }) => status)).toEqual([0, 0])
    expect(installs()).toBe(1)
  })

  test('although a set-up that was killed left its lock', async () => {
    mkdirSync(join(folder, '.ripen'))
    write('.ripen/setup.lock', String(await endedProcess()))
    expect(await setUp()).toMatchObject({ status: 0 })
    expect(existsSync(join(folder, '.ripen/setup.lock'))).toBe(false)
  })

  test('whole, whatever the machine is set to, by the Node.js of the machine', async () => {
    const path = [join(folder, 'node_modules/.bin'), join(folder, 'fake'), process.env['PATH']].join(delimiter)
    await setUp({ PATH: path, NODE_ENV: 'production', npm_config_loglevel: 'silent' })
    expect(log()).toContain('ci --loglevel=error --include=dev --include=optional')
    expect(log()).not.toContain(join(folder, 'node_modules'))
  })
})

describe('what is wrong is said, with what to do', () => {
  test.each([
    ['a failed installation', { version: '11.0.0', ci: 'exit 7' }, 'exit 7', 'No network, or a proxy?'],
    ['an old npm', { version: '8.19.4', ci: bringsNode(node) }, 'npm 8.19.4 is too old', 'npm install --global npm'],
    ['forbidden install scripts', { version: '11.0.0', ci: 'mkdir node_modules' }, node, 'ignore-scripts false'],
    ['another Node.js', { version: '11.0.0', ci: bringsNode('20.0.0') }, node, 'ignore-scripts false'],
  ])('%s', async (_name, npm, what, fix) => {
    fakeNpm(npm)
    const { status, stdout, stderr } = await setUp()
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(what)
    expect(stderr).toContain(fix)
    expect(await setUp()).toMatchObject({ status: 1 })
  })

  test('no npm at all', async () => {
    const { status, stderr } = await setUp({ PATH: join(folder, 'nowhere') })
    expect(status).toBe(1)
    expect(stderr).toContain('npm was not found')
  })
})

interface FakeNpm {
  readonly version: string
  /** What it does for `npm ci`, in sh. */
  readonly ci: string
}

function fakeNpm({ version, ci }: FakeNpm): void {
  const script = `#!/bin/sh
if [ "$1" = --version ]; then echo ${version}; exit; fi
echo "npm $* PATH=$PATH" >> '${join(folder, 'log')}'
echo words of npm
${ci}
`
  writeFileSync(join(folder, 'fake/npm'), script, { mode: 0o755 })
}

function bringsNode(version: string): string {
  const program = 'node_modules/node/bin/node'
  return `mkdir -p node_modules/node/bin; printf '#!/bin/sh\\necho v${version}\\n' > ${program}; chmod +x ${program}`
}

function setUp(env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const PATH = [join(folder, 'fake'), process.env['PATH']].join(delimiter)
  return run([join(folder, 'scripts/setup.mjs')], { PATH, ...env })
}

interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

async function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const status = new Promise<number | null>((done) => child.once('close', done))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { status: await status, stdout, stderr }
}

/** The id of a process that has come to its end. */
async function endedProcess(): Promise<number | undefined> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await new Promise((done) => child.once('close', done))
  return child.pid
}

function log(): string {
  return readFileSync(join(folder, 'log'), 'utf8')
}

function installs(): number {
  return log().split('npm ci').length - 1
}

function write(path: string, content: string): void {
  writeFileSync(join(folder, path), content)
}
