import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextCommand } from '../../src/cli/next-command.ts'

beforeEach(() => vi.stubEnv('INIT_CWD', '/desk'))
afterEach(() => vi.unstubAllEnvs())

test.each<[command: string, ...of: Parameters<typeof nextCommand>]>([
  ['npm run explain bread/price', 'explain', '/desk/content', 'bread/price'],
  ['npm run check -- --base main', 'check', '/desk/content', '--base', 'main'],
  ['npm run explain -- bread/price --content garden', 'explain', '/desk/garden', 'bread/price'],
  ['npm run check -- --content .', 'check', '/desk'],
  ['npm run check -- --content ../elsewhere', 'check', '/elsewhere'],
  ['npm run check -- --content "my $(rm) garden"', 'check', '/desk/my $(rm) garden'],
])('%s', (command, ...of) => {
  expect(nextCommand(...of)).toBe(command.replace('$(', '\\$('))
})
