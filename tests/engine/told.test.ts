import { describe, expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden } from '../../src/engine/index.ts'
import { inWords, limits } from '../../src/engine/limits.ts'
import { asOf, files } from '../helpers/garden.ts'

function messages(path: string, text: string): string[] {
  const { diagnostics } = checkGarden(files({ [path]: text }), onDay(asOf))
  return diagnostics
    .filter((each) => each.place.path === path && each.severity === 'error')
    .map(({ message }) => message)
}

describe('of the faults of a file', () => {
  const faulty = (count: number) => Array.from({ length: count }, (_, index) => `label-${index}: x\n`).join('')

  test('a hundred are told one by one', () => {
    const found = messages('voices/wren.yaml', `name: Wren\nrole: voice\n${faulty(limits.faults)}`)
    expect(found).toHaveLength(limits.faults)
    expect(found.at(-1)).toContain('label-99')
  })

  test('and of more, how many more there are', () => {
    const found = messages('voices/wren.yaml', `name: Wren\nrole: voice\n${faulty(limits.faults + 23)}`)
    expect(found).toHaveLength(limits.faults + 1)
    expect(found.at(-1)).toContain('And 23 more')
  })

  test('warnings and errors are counted apart, and so are files', () => {
    const text = `name: Wren\nrole: voice\n${faulty(limits.faults)}`
    const { diagnostics } = checkGarden(files({ 'voices/wren.yaml': text, 'voices/robin.yaml': text }), onDay(asOf))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(2 * limits.faults)
  })
})

describe('a file past a limit is told which, and how much it may hold', () => {
  const { yaml, markdown } = limits
  const body = (text: string) => `---\ntitle: A\nsummary: B\nplanted: 2026-05-30\n---\n${text}`
  test.each<[string, string, number, string]>([
    ['length', 'voices/w.yaml', yaml.length, `name: ${'x'.repeat(yaml.length)}`],
    ['lines', 'voices/w.yaml', yaml.lines, '# a\n'.repeat(yaml.lines)],
    ['empty lines', 'voices/w.yaml', yaml.emptyLines, `name: Wren\n${'\n'.repeat(yaml.emptyLines + 1)}role: voice\n`],
    [
      'empty lines in front matter',
      'pages/w.md',
      yaml.emptyLines,
      body('').replace('\n', '\n'.repeat(yaml.emptyLines + 2)),
    ],
    ['labels', 'voices/w.yaml', yaml.labels, `{${'a: x,'.repeat(yaml.labels + 1)}}`],
    ['items', 'voices/w.yaml', yaml.items, `name: [${'a,'.repeat(yaml.items + 1)}]`],
    ['depth', 'voices/w.yaml', yaml.depth, `name: ${'['.repeat(yaml.depth + 1)}`],
    ['marks of Markdown', 'pages/w.md', markdown.effort, body('*a '.repeat(5000))],
    ['lines of Markdown', 'pages/w.md', markdown.lines, body('x\n'.repeat(markdown.lines + 1))],
    ['nesting of Markdown', 'pages/w.md', markdown.nesting, body('>'.repeat(markdown.nesting + 1).concat(' x'))],
    ['links of Markdown', 'pages/w.md', markdown.links, body('[[a]] [[a]]\n\n'.repeat(markdown.links / 2 + 1))],
  ])('%s', (_name, path, most, text) => {
    const found = messages(path, text)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(inWords(most))
  })

  test('bytes', () => {
    const { diagnostics } = checkGarden([...files({}), { path: 'voices/w.yaml', refused: 'too-large' }], onDay(asOf))
    expect(diagnostics.map(({ message }) => message).join()).toContain(inWords(limits.bytes))
  })
})
