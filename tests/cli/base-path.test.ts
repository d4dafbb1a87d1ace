import { expect, test } from 'vitest'
import { basePathIn } from '../../src/cli/base-path.ts'
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
