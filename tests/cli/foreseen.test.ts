import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { foreseen } from '../../src/cli/foreseen.ts'
import { run } from '../../src/cli/run.ts'
import { otherPort, serveNear } from '../../src/cli/serve.ts'

let said: string
beforeEach(() => {
  said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = 0
})

/** The exit code of a command that throws. */
async function codeOf(error: unknown): Promise<unknown> {
  const program = new Command('it').exitOverride().action(() => {
    throw error
  })
  program.parseAsync = async () => await Command.prototype.parseAsync.call(program, ['node', 'it'])
  await run(program)
  return process.exitCode
}

const systemError = (code: string, path?: string): Error => Object.assign(new Error(code), { code, path })

test.each([
  ['EACCES', 'You may not read or write'],
  ['EROFS', 'Nothing can be written'],
  ['ENOSPC', 'The disk is full'],
  ['EDQUOT', 'Your share of the disk is used up'],
  ['EMFILE', 'Too many files are open'],
  ['EADDRINUSE', 'The port is taken'],
])('%s is told in a sentence, and is nobody’s fault', async (code, words) => {
  expect(await codeOf(systemError(code, join(process.cwd(), 'dist/index.html')))).toBe(2)
  expect(said).toContain(words)
  expect(said).toMatch(/^ripen: .+\n {2}fix {2}.+\n$/)
  expect(said).not.toMatch(/report this|at .+\.ts/)
})

test('a fault of the system is found behind others, and in the words of programs that we run', () => {
  expect(foreseen(new Error('Could not build.', { cause: systemError('ENOSPC', '/x') }))?.message).toMatch(
    /disk is full/,
  )
  expect(foreseen(new Error('Error: No space left on device (os error 28)'))?.message).toMatch(/disk is full/)
})

test('a real fault of the system is one of them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ripen-'))
  const file = join(folder, 'a'.repeat(300))
  const error = await writeFile(file, '').catch((reason: unknown) => reason)
  rmSync(folder, { recursive: true })
  expect(foreseen(error)?.message).toMatch(/too long/)
})

test('an interrupted question writes nothing, and ends as shells say it', async () => {
  const error = Object.assign(new Error('User force closed the prompt'), { name: 'ExitPromptError' })
  expect([await codeOf(error), said]).toEqual([130, 'Nothing was written.\n'])
})

test('all else is ours, with a stack', async () => {
  expect(await codeOf(new TypeError('x is undefined'))).toBe(3)
  expect(said).toMatch(/Please report this:\nTypeError: x is undefined\n {4}at /)
})

test('a port that is taken leads to the next', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ripen-'))
  writeFileSync(join(folder, 'index.html'), 'home')
  const taken = createServer()
  const port = await new Promise<number>((done) => {
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address()
      done(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const served = await serveNear({ folder, port, basePath: '' })
  expect(served.port).toBeGreaterThan(port)
  expect(otherPort(port, served.port)).toBe(`Port ${port} is in use by another program. `)
  expect([otherPort(port, port), otherPort(0, port)]).toEqual(['', ''])
  await Promise.all([served.close(), new Promise((done) => taken.close(done))])
  rmSync(folder, { recursive: true })
})
