import { expect, test } from 'vitest'
import { documentsOf } from '../../src/documents/documents.ts'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden } from '../../src/engine/index.ts'
import { siteOf } from '../../src/views/site.ts'
import { greekGarden, greekWords } from '../helpers/greek-garden.ts'

// Pages are looked at where they are built: `tests/site/languages.test.ts`.

const texts = { ...greekGarden(), '../site/words.json': greekWords() }
const files = Object.entries(texts).map(([path, text]) => ({ path, text }))
const { judged, words } = checkGarden(files, onDay('2026-11-24'))
if (!judged) throw new Error('The garden in Greek letters cannot be judged.')
const taken = siteOf(judged, { words }, { base: '', folder: 'content' }).taken()
const documents = await Promise.all(
  documentsOf(taken).map(async ({ path, write }) => ({ path, text: String(await write()) })),
)

/** What readers see of a feed or an embed, text by text. */
function shownIn(path: string, text: string): string[] {
  if (path.endsWith('.json')) {
    const { title, description, items } = JSON.parse(text)
    return [
      title,
      description,
      ...items.flatMap((item: Record<string, string>) => [item['title'], item['content_html']]),
    ]
  }
  return [...text.matchAll(/<(title|subtitle|content|summary|text)\b[^>]*>(.*?)<\/\1>/gs)].map(
    ([, , shown = '']) => shown,
  )
}

/** Whether a text has Latin letters that are no markup, no address and no voice. */
function hasLatin(text: string): boolean {
  const bare = text.replaceAll(
    /<!\[CDATA\[|\]\]>|<[^>]*>|&lt;.*?&gt;|&#?\w+;|@[a-z-]+|https?:\S+|\S+\.example|\b[A-D]\b/gs,
    '',
  )
  return /\p{Script=Latin}/u.test(bare)
}

test.each([
  ['feeds', /^feeds\/.*\.(?:xml|json)$/],
  ['badges for other sites', /^embed\/.*\.svg$/],
])('%s show nothing but the words of the garden and of its language', (_, isOne) => {
  const shown = documents.flatMap(({ path, text }) => (isOne.test(path) ? shownIn(path, text) : []))
  expect(shown.length).toBeGreaterThan(20)
  expect(shown.filter(hasLatin)).toEqual([])
})

test('pictures do too', () => {
  const shown = taken.pictures.flatMap(({ view: show }) => {
    const view = show()
    return [
      view.over.text,
      view.title.text,
      view.lead.text,
      ...view.facts,
      view.asOf,
      ...view.spread.map(({ badge }) => badge.label),
    ]
  })
  expect(shown.length).toBeGreaterThan(10)
  expect(shown.filter(hasLatin)).toEqual([])
})
