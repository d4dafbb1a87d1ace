import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Corpus, corpusIn, ownCorpus } from '../../src/cli/prove/corpora.ts'
import { planted } from '../../src/cli/prove/planted.ts'
import { readCases } from '../../src/cli/prove/read-cases.ts'
import { ShortMemory } from '../../src/cli/prove/short-memory.ts'
import { tryCase } from '../../src/cli/prove/try-case.ts'
import { checkGarden, onDay, ruleIds } from '../../src/engine/index.ts'
import { rules } from '../../src/engine/rules/index.ts'
import { runHere } from '../helpers/run-here.ts'

const corpus: Corpus = await ownCorpus('2026-08-10')
const memory = new ShortMemory()

describe('what every installation proves', () => {
  test.each(corpus.cases.map((one) => [`${one.kind}: ${one.name}`, one] as const))('%s', (_name, one) => {
    const { missed, alarms } = tryCase(one, corpus.garden, memory)
    expect({ missed, alarms }).toEqual({ missed: [], alarms: [] })
    expect(planted(corpus.garden, one, 'fault').files).not.toEqual(planted(corpus.garden, one, 'twin').files)
  })

  test('is at least 120 pairs, each of another name, in a garden of which nothing is to be said', () => {
    expect(corpus.cases.length).toBeGreaterThanOrEqual(120)
    const names = corpus.cases.map(({ kind, name }) => `${kind}: ${name}`)
    expect(names).toEqual([...new Set(names)])
    expect(checkGarden(corpus.garden, onDay('2026-08-10')).diagnostics).toEqual([])
  })

  test('asks every rule that refuses something of a garden’s records', () => {
    const asked = new Set(corpus.cases.map(({ rule }) => rule))
    // What an image, or a file of the site’s own, is amiss by is no text.
    const ofFiles = new Set(['image', 'site-words', 'site-contrast', 'site-files'])
    const refusing = ruleIds.filter((id) => rules[id].severity === 'error' && !ofFiles.has(id))
    expect(refusing.filter((id) => !asked.has(id))).toEqual([])
  })
})

const own = (fault: string, twin: string, more = ''): string =>
  `kind: Mine\nasOf: 2026-08-10\ncases:\n  - name: a voice\n    file: claims/harbour/ferries-run-late.yaml\n` +
  `    find: 'by: remy'\n    fault: '${fault}'\n    twin: '${twin}'\n    expect: unknown-voice\n${more}`

const outcome = (fault: string, twin: string) => {
  const [one] = readCases('mine.yaml', own(fault, twin), '2026-08-10')
  if (!one) throw new Error('There is no case.')
  const { missed, alarms } = tryCase(one, corpus.garden, memory)
  return { missed, alarms }
}

const at = 'claims/harbour/ferries-run-late.yaml:6'

test.each([
  ['a fault that is none', 'by: ‸ada', 'by: remy', { missed: [`no unknown-voice at ${at}:29`], alarms: [] }],
  [
    'a fault that is named elsewhere',
    '‸by: reny',
    'by: remy',
    {
      missed: [`no unknown-voice at ${at}:25`, expect.stringContaining(`unknown-voice at ${at}:29: There is no voice`)],
      alarms: [],
    },
  ],
  [
    'a fault that comes with another',
    'by: ‸reny, by: remy',
    'by: remy',
    { missed: expect.arrayContaining([expect.stringContaining('duplicate-key at ')]), alarms: [] },
  ],
  [
    'a twin that has a fault',
    'by: ‸reny',
    'by: reni',
    { missed: [], alarms: [expect.stringContaining(`unknown-voice at ${at}:29`)] },
  ],
])('%s is told', (_what, fault, twin, told) => {
  expect(outcome(fault, twin)).toEqual(told)
})

test.each([
  ['kind: [\n', 'mine.yaml: Flow sequence in block collection must be'],
  ['kind: Mine\ncases: 1\n', 'mine.yaml: `cases` takes a list.'],
  ['kind: Mine\nasOf: 2026-02-30\ncases: []\n', 'takes a day that exists'],
  [own('by: ‸a', 'by: b', '    wish: x\n'), 'mine.yaml, case 1: There is no label `wish`'],
  [own('by: ‸a', 'by: b').replace('unknown-voice', 'unknown-vice'), 'There is no rule `unknown-vice`.'],
  [own('by: ‸a', 'by: b').replace(/ {4}twin.*\n/, ''), 'It takes a `fault` and its `twin`.'],
  [own('by: ‸a', 'by: b').replace("find: 'by: remy'", 'find: 7'), '`find` takes words'],
])('a file that holds no cases is told: %s', (text, message) => {
  expect(() => readCases('mine.yaml', text, '2026-08-10')).toThrow(message)
})

describe('cases of one’s own', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'ripen-prove-'))
  afterAll(() => rmSync(cwd, { recursive: true }))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), text)
  }

  test('lie beside the garden, are counted with ours, and told where they fail', async () => {
    write('content/garden.yaml', 'title: Mine\nurl: https://mine.example\nlanguage: en\n')
    write('prove/good.yaml', own('by: ‸reny', 'by: ada'))
    write('prove/bad.yaml', own('by: ‸ada', 'by: reni').replace('Mine', 'Bad'))
    const { stdout, stderr, status } = await runHere(cwd, ['prove'])
    expect([stderr, status]).toEqual(['', 1])
    const all = corpus.cases.length + 2
    for (const row of ['Mine +1 +1 +0', 'Bad +1 +0 +1', `all +${all} +${all - 1} +1`]) {
      expect(stdout).toMatch(new RegExp(`^${row}$`, 'm'))
    }
    expect(stdout.split('\n\n')[1]).toMatch(
      new RegExp(
        `^missed  Bad: a voice: no unknown-voice at ${at}:29\nalarm   Bad: a voice: unknown-voice at ${at}:29: There is no voice \`reni\`.*\n$`,
      ),
    )
  })

  test('are planted in a garden of their own, if they have one', async () => {
    write('mine/garden/claims/bread/x.yaml', 'statement: x\n')
    write('mine/a.yaml', own('by: ‸reny', 'by: ada'))
    const { garden, cases } = await corpusIn(join(cwd, 'mine'), '2026-08-10')
    expect(garden.map(({ path }) => path)).toEqual(['claims/bread/x.yaml'])
    expect(() => cases.map((one) => tryCase(one, garden, memory))).toThrow(
      '“a voice”: `by: remy` stands 0 times in claims/harbour/ferries-run-late.yaml.',
    )
  })

  test('are looked for where they are said to be', async () => {
    expect(await runHere(cwd, ['prove', '--cases', 'nowhere'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no folder `nowhere`.'),
    })
  })
})
