import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixesFor } from '../../src/edit/fix-files.ts'
import { checkGarden, onDay } from '../../src/engine/index.ts'
import { asOf, files, minimal, type Texts } from '../helpers/garden.ts'

const entry = '  - date: 2026-05-30\n    by: editor\n'
const sound: Texts = {
  ...minimal,
  'sources/ledger.yaml': `title: "Bread: a report"\nkind: report\ndoi: 10.1000/182\naccessed: 2026-05-30\npublisher: The bakery\nhistory:\n${entry}    grade: B\n    why: Numbers.\n`,
  'claims/economy/bread.yaml': `statement: Bread costs more.   # so they say\nkind: finding\nevidence:\n  - { source: ledger, stance: supports, directness: direct }\nhistory:\n${entry}    badge: caveat\n    why: One ledger.\n`,
  'river/2026-05-30-loaf.md': `---\ndate: 2026-05-30\nvoice: editor\ntitle: A loaf\npages: [economy]\nhistory:\n${entry}    badge: unsourced\n    why: Nothing yet.\n---\nWords: and more words.\n`,
}

/** What slips of an editor do to a text. */
const slip = fc.oneof(
  fc.constantFrom<[RegExp, string]>(
    [/2026-05-30/, '2026/5/30'],
    [/2026-05-30/, '>-\n  30 May 2026'],
    [/2026-05-30/, '|\n  2026/5/30\n'],
    [/"Bread: a report"/, 'Bread: a report'],
    [/: (\w+)$/m, ': "$1'],
    [/10\.1000/, 'https://doi.org/10.1000'],
    [/kind: \w/, 'kind: F'],
    [/editor/, 'Edtor'],
    [/caveat/, 'Well Sourced'],
    [/(date: .*\n)/, '$1$1'],
    [/grade: B/, 'grade: b'],
    [/\n---\n/, '\n'],
    [/: /, ':'],
    [/^/, '\uFEFF'],
    [/ {2}- /, '- '],
    [/: ([^>|\n]+)\n/, ': &a $1\n'],
  ),
  fc
    .tuple(fc.constantFrom('statement', 'history', 'kind', 'date', 'why', 'title', 'badge', 'stance'), fc.nat(8))
    .map(([word, at]): [RegExp, string] => [
      new RegExp(word),
      word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    ]),
  fc
    .tuple(fc.constantFrom('statement', 'kind', 'title', 'source', 'by'), fc.nat(8))
    .map(([word, at]): [RegExp, string] => [
      new RegExp(`^(.*)${word}(.*)$`, 'm'),
      `$1${word}$2\n$1${word.slice(0, at)}${word.slice(at + 1)}$2`,
    ]),
)
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const broken = fc
  .tuple(
    fc.constantFrom('sources/ledger.yaml', 'claims/economy/bread.yaml', 'river/2026-05-30-loaf.md'),
    fc.array(slip, { minLength: 1, maxLength: 5 }),
    lineEnd,
  )
  .map(([path, slips, end]): Texts => {
    const text = slips.reduce((all, [what, put]) => all.replace(what, put), sound[path] ?? '')
    return { ...sound, [path]: text.replaceAll('\n', end) }
  })

function errorsOf(texts: Texts): Map<string, number> {
  const errors = checkGarden(files(texts), onDay(asOf)).diagnostics.filter(({ severity }) => severity === 'error')
  return new Map(
    [...Object.keys(texts)].map((path) => [path, errors.filter(({ place }) => place.path === path).length]),
  )
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe('mending', () => {
  test('never adds an error, never loses a word, and is done at once', () => {
    let mended = 0
    fc.assert(
      fc.property(broken, fc.boolean(), (garden, isNamed) => {
        const named = `# yaml-language-server: $schema=x\n${garden['voices/remy.yaml']}`
        const texts = isNamed ? { ...garden, 'voices/remy.yaml': named } : garden
        const { safe } = fixesFor(files(texts), onDay(asOf))
        if (safe.length === 0) return
        const after = { ...texts, ...Object.fromEntries(safe.map(({ path, text }) => [path, text])) }
        const before = errorsOf(texts)
        for (const [path, count] of errorsOf(after)) expect(count).toBeLessThanOrEqual(before.get(path) ?? 0)
        for (const { path, text, done } of safe) {
          const taken = done.flatMap(({ was }) => wordsIn(was))
          const left = wordsIn(text)
          const lost = wordsIn(texts[path] ?? '').filter((word) => {
            const from = [taken, left].find((words) => words.includes(word))
            from?.splice(from.indexOf(word), 1)
            return from === undefined
          })
          expect([path, ...lost]).toEqual([path])
          expect(text.split(/\r\n|\r|\n/)).toHaveLength(
            (texts[path] ?? '').split(/\r\n|\r|\n/).length + done.filter(({ was }) => was === '').length,
          )
        }
        mended += safe.length
        expect(fixesFor(files(after), onDay(asOf)).safe).toEqual([])
      }),
      { numRuns: 100 },
    )
    expect(mended).toBeGreaterThan(40)
  })

  test('names the schema of every record in a garden where one names its own', () => {
    const named = {
      ...minimal,
      'voices/remy.yaml': `# yaml-language-server: $schema=x\n${minimal['voices/remy.yaml']}`,
    }
    const { safe } = fixesFor(files(named), onDay(asOf))
    expect(safe.map(({ path }) => path).sort()).toEqual(
      Object.keys(minimal)
        .filter((path) => path !== 'voices/remy.yaml')
        .sort(),
    )
    expect(fixesFor(files(minimal), onDay(asOf)).safe).toEqual([])
  })

  test('is left alone where it would bring up more than it mends', () => {
    const hidden = (sound['claims/economy/bread.yaml'] ?? '')
      .replace('history:', 'histroy:')
      .replace('badge: caveat', 'badge: well-sourced')
      .replace('by: editor', 'by: nobody')
    const texts = { ...sound, 'claims/economy/bread.yaml': hidden }
    const { safe, unsafe } = fixesFor(files(texts), onDay(asOf))
    expect([safe, unsafe.map(({ path }) => path)]).toEqual([[], ['claims/economy/bread.yaml']])
  })
})
