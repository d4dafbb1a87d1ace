import { expect, test } from 'vitest'
import { basePathIn, readSite } from '../../src/cli/base-path.ts'
import { livingAt } from '../../src/cli/site-address.ts'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden } from '../../src/engine/index.ts'
import { files } from '../helpers/garden.ts'
import { siteFrom } from '../helpers/site-from.ts'

test.each([
  ['', ''],
  ['/', ''],
  ['/path', '/path'],
  ['/path/', '/path'],
  ['/a/b', '/a/b'],
  ['//', ''],
  ['?x=1', ''],
  ['#f', ''],
])(
  'an address that goes on with `%s` is read for its host, and for its path if a site can live there',
  (more, path) => {
    const texts = { 'garden.yaml': `title: A garden\nurl: "https://garden.example${more}"\nlanguage: en\n` }
    const { judged } = checkGarden(files(texts), onDay('2026-11-24'))
    expect(judged && basePathIn(judged)).toBe(path)
    expect(siteFrom(texts).frame.url).toBe('https://garden.example')
  },
)

test.each([
  ['https://remy.github.io/garden/', 'https://remy.github.io', '/garden'],
  ['https://preview.example', 'https://preview.example', ''],
])('a site that is for %s is one of a garden that says so of itself', (address, url, base) => {
  const texts = { 'garden.yaml': 'title: A garden\nurl: "https://garden.example/path" # Ours.\nlanguage: en\n' }
  const moved = livingAt(readSite(address), files(texts))
  const { judged, diagnostics } = checkGarden(moved, onDay('2026-11-24'))
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(judged?.garden.garden?.record.url).toBe(url + base)
  expect(judged && basePathIn(judged)).toBe(base)
  expect(livingAt(undefined, moved)).toEqual(moved)
})

test.each(['>-', '>', '|', '|-', '>+'])(
  'an address written as a block, `%s`, ends with its line all the same',
  (sign) => {
    const text = `title: A garden\nurl: ${sign}\n  https://garden.example/path\nlanguage: en\n`
    expect(livingAt('https://new.example', files({ 'garden.yaml': text }))).toContainEqual({
      path: 'garden.yaml',
      text: 'title: A garden\nurl: "https://new.example"\nlanguage: en\n',
    })
  },
)

test.each(['url: [', 'title: A garden\n', 'url: [a]\n'])('a garden.yaml that holds %o is left as it is', (text) => {
  const found = files({ 'garden.yaml': text })
  expect(livingAt('https://preview.example', found)).toEqual(found)
})

test.each([
  'preview',
  '/garden',
  'ftp://garden.example',
  ...['/?x=1', '/#f', '?', '/#', '/a b', '/\t', ' '].map((more) => `https://garden.example${more}`),
  ' https://garden.example',
])('no site is for %s', (address) => {
  expect(() => readSite(address)).toThrow('It takes an address such as')
})
