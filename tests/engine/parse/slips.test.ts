import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from '../../../src/engine/parse/parse.ts'
import { readYaml } from '../../../src/engine/parse/yaml.ts'
import { layoutSlips } from '../../../src/engine/parse/yaml-layout.ts'
import { marked } from '../../helpers/garden.ts'

const path = 'claims/economy/bread.yaml'

/** The one fault that a slip makes, which must be where the text is marked. */
function slipIn(text: string): { readonly message: string; readonly fix: string } {
  const { text: bare, line, column } = marked(text)
  const { faults } = parse({ path, text: bare })
  expect(faults.map(({ place }) => `${place.start.line}:${place.start.column}`)).toEqual([`${line}:${column}`])
  return { message: faults[0]?.message ?? '', fix: faults[0]?.fix ?? '' }
}

describe('lines that are not where they should be', () => {
  test.each([
    [
      'three spaces',
      'evidence:\n  - source: a\n   ‸stance: supports\n    directness: direct\n',
      'Indent it by 4 spaces.',
    ],
    [
      'five spaces',
      'evidence:\n  - source: a\n     ‸stance: supports\n    directness: direct\n',
      'Indent it by 4 spaces.',
    ],
    ['one space', 'detail: Words.\n ‸kind: finding\nevidence: []\n', 'Begin it at the very left.'],
    ['one space after a text', 'detail: >-\n  Words.\n ‸kind: finding\n', 'Begin it at the very left.'],
    ['one space before the first label', ' ‸statement: x\nkind: finding\nevidence: []\n', 'Begin it at the very left.'],
    ['an item', 'rests:\n  - a/b\n ‸- c/d\n  - e/f\n', 'Indent it by 2 spaces.'],
    ['no dash', 'rests:\n  - a/b\n  ‸c/d\n  - e/f\n', 'Write `- c/d`.'],
    ['a tab', 'evidence:\n  - source: a\n‸\tstance: supports\n\tdirectness: direct\n', 'spaces instead of tabs'],
    [
      'the text of a sign',
      'history:\n  - date: 2026-05-30\n    why: >-\n    ‸New words\n    more words.\n',
      'two spaces more',
    ],
    ['that text with a colon', 'detail: >-\n‸New words: more words.\nkind: finding\n', 'two spaces more'],
    ['a text that goes back', 'detail: >-\n   Words\n  ‸more words.\nkind: finding\n', 'Indent all lines'],
    ['blanks of the web', 'evidence:\n  - source: a\n‸\u00A0\u00A0\u00A0\u00A0stance: supports\n', 'type spaces'],
  ])('%s', (_name, text, fix) => {
    expect(slipIn(text).fix).toContain(fix)
  })
})

describe('a label without its colon, its blank or its dash', () => {
  test.each([
    ['kind:finding', 'Write `kind: finding`.'],
    ['kind finding', 'Write `kind: finding`.'],
    ['kind = finding', 'Write `kind: finding`.'],
    ['kind：finding', 'Write `kind: finding`.'],
    ['kind:\u00A0finding', 'Write `kind: finding`.'],
  ])('%s', (line, fix) => {
    for (const text of [
      `statement: x\n‸${line}\nevidence: []\n`,
      `‸${line}\nstatement: x\n`,
      `statement: x\n‸${line}\n`,
    ]) {
      expect(slipIn(text).fix).toBe(fix)
    }
  })

  test.each([
    ['evidence:\n  ‸-source: a\n    stance: supports\n', 'Write `- source: a`.'],
    ['evidence:\n  ‸- source:a\n    stance: supports\n', 'Write `- source: a`.'],
    ['evidence:\n  - source: a\n    ‸stance:supports\n    directness: direct\n', 'Write `stance: supports`.'],
    ['statement: x\n‸history\n  - date: 2026-05-30\n    by: remy\n', 'Write `history:`.'],
  ])('%s', (text, fix) => {
    expect(slipIn(text).fix).toBe(fix)
  })
})

describe('a text that needs other quotes', () => {
  test.each([
    ['detail: "a" ‸b\n', `Write \`detail: '"a" b'\`.`],
    [`detail: 'It'‸s here.'\n`, 'Write `detail: "It\'s here."`.'],
    ['detail: "He said "‸no" to it."\n', `Write \`detail: 'He said "no" to it.'\`.`],
    ['detail: ‸"Cost": a report\n', `Write \`detail: '"Cost": a report'\`.`],
    [`detail: "It's" ‸"so"\n`, 'Write `detail: >-`, and the text on the next line, indented by two more spaces.'],
    ['detail: [sic] ‸he says.\n', "Write `detail: '[sic] he says.'`."],
    ['detail: ‸Prices: they rose.\n', "Write `detail: 'Prices: they rose.'`."],
    ['detail: ‸“Prices: no.”\n', "Write `detail: '“Prices: no.”'`."],
    ['detail: ‸%5 more.\n', "Write `detail: '%5 more.'`."],
    [
      'history:\n  - by: ‸@remy\n',
      'A voice or a source is named without the `@`. If a text is meant, put it in quotes.',
    ],
    [`detail: ‸Prices: ${'they rose '.repeat(20)}\n`, 'Put single quotes around the whole text.'],
    ['detail: ‸- he says.\n', 'Put the item on the next line, indented. If a text is meant, put it in quotes.'],
    ['detail: > ‸Words\n', 'Put the text on the next line, indented by two spaces more than the label.'],
    [
      'history: [{ why: ‸One thing: it holds. }]\n',
      'Put a comma before the second label. If it is no label, put the whole text in quotes.',
    ],
  ])('%s', (text, fix) => {
    expect(slipIn(text).fix).toBe(fix)
  })

  test.each([
    ['rests: ‸[a/b, c/d\nkind: finding\n', 'Put `]` at the end'],
    ['history:\n  - ‸{ date: 2026-05-30, by: remy\nkind: finding\n', 'Put `}` at the end'],
    ['rests:\n  ‸* a/b\n', 'with a dash and a blank'],
  ])('%s', (text, fix) => {
    expect(slipIn(text).fix).toContain(fix)
  })
})

describe('a text that a comment cuts off', () => {
  test.each([
    'detail: The judge ruled in case ‸#4 that it holds.\n',
    'detail: ‸#4 of the cases.\n',
    'watch:\n  - Case ‸#5\n  - Case six\n',
    'history:\n  - { date: 2026-05-30, why: In case ‸#4 it holds. }\nkind: finding\n',
    'detail: In case ‸#4\n  it holds.\nkind: finding\n',
  ])('%s', (text) => {
    expect(slipIn(text).fix).toContain('in quotes')
  })

  test.each([
    'kind: finding   # it can be shown\n',
    'kind: finding #it can be shown\n',
    'detail: Words. # more to come\n',
    'detail: "In case #4"\n',
    'detail: >-\n  In case #4 it holds.\n',
    'detail: Case#4\n',
    'evidence: # none so far\n  - source: a #first read\n',
  ])('not %s', (text) => {
    expect(parse({ path, text }).faults).toEqual([])
  })
})

describe('in the records of a garden', () => {
  const garden = join(import.meta.dirname, '../../gardens/tides')
  const records = readdirSync(garden, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(join(garden, name), 'utf8')] as const)

  test.each(records)('no line of %s is out of place', (_name, text) => {
    expect(layoutSlips(text)).toEqual([])
    expect(readYaml(text).faults).toEqual([])
  })

  const slips: Record<string, (line: string) => string> = {
    'a space less': (line) => line.replace(/^ /, ''),
    'no blank after a colon': (line) => line.replace(/^(\s*(?:- )?\w+): /, '$1:'),
    'no colon': (line) => line.replace(/^(\s*(?:- )?\w+):/, '$1'),
    'no blank after a dash': (line) => line.replace(/^(\s*-) /, '$1'),
    'a tab before it': (line) => `\t${line}`,
  }

  test.each(Object.entries(slips))('%s is told once, there or on the line below', (_name, slip) => {
    for (const [name, text] of records) {
      const lines = text.split('\n')
      for (const [index, line] of lines.entries()) {
        if (line.trim() === '' || slip(line) === line) continue
        const { faults } = readYaml(lines.with(index, slip(line)).join('\n'))
        const told = faults.map(
          ({ span }) => lines.with(index, slip(line)).join('\n').slice(0, span.start).split('\n').length - 1,
        )
        expect([[], [index], [index + 1]], `${name}:${index + 1}`).toContainEqual(told)
      }
    }
  })
})
