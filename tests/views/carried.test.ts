import { expect, test } from 'vitest'
import { siteFrom } from '../helpers/site-from.ts'

/** A page with claims that cite five sources each, whose authors tie them to one another at every turn. */
function tangled(sources: number): Record<string, string> {
  const source = (index: number): string => {
    const authors = [index % 7, (index * 5) % 11, (index * 3) % 13, Math.floor(index / 3)]
    const names = authors.map((author, place) => `${'abcd'[place]}${author}`)
    return `title: Source ${index}\nkind: report\nurl: https://s.example/${index}\nauthors: [${names}]\nhistory:\n  - { date: 2026-05-01, by: editor, grade: B, why: So. }\n`
  }
  const claim = (index: number): string => {
    const cited = [0, 1, 2, 3, 4].map(
      (each) => `  - { source: s${index * 5 + each}, stance: supports, directness: direct }`,
    )
    return `statement: Claim ${index}.\nkind: finding\nevidence:\n${cited.join('\n')}\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n`
  }
  const indexes = Array.from({ length: sources }, (_, index) => index)
  return Object.fromEntries([
    ...indexes.map((index) => [`sources/s${index}.yaml`, source(index)]),
    ...indexes.slice(0, sources / 5).map((index) => [`claims/economy/c${index}.yaml`, claim(index)]),
  ])
}

test('a page says how many independent sources carry it', () => {
  const { pages } = siteFrom(tangled(20))
  expect(pages[0]?.carriedBy).toMatch(/^20 sources, \d+ of them independent$/)
})

test('where hundreds of sources are tied together, it says how many there are at least', () => {
  const { pages } = siteFrom(tangled(400))
  expect(pages[0]?.carriedBy).toMatch(/^400 sources, at least \d+ of them independent$/)
})
