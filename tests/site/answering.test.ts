import { expect, test } from 'vitest'
import { filesOf } from '../helpers/site-pages.ts'

const { pages } = filesOf('tides')

/** The words of an element of a page, white space made one. */
function wordsIn(html: string, element: RegExp): string {
  return (element.exec(html)?.[0] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

test('the foot of every page says who answers, where to reach them, and leads to plain pages', () => {
  expect(pages.size).toBeGreaterThan(50)
  for (const [name, html] of pages) {
    const foot = wordsIn(html, /<footer.*<\/footer>/s)
    expect(foot, name).toContain('Responsible: The Harbour Desk Contact: tides@harbour-desk.example Who makes this')
    expect(html, name).toContain('<a href="https://harbour-desk.example/about">')
    expect(html, name).toContain('<a href="mailto:tides@harbour-desk.example">')
  }
})

test('the page of each record, and no other, leads to its file', () => {
  const led = [...pages].filter(([, html]) => html.includes('<nav class="ways"')).map(([name]) => name)
  const isOfRecord = (name: string): boolean =>
    /^(?:[a-z]+|claims\/[^/-][^/]*\/[^/]+|(?:sources|series|river|voices)\/[^/-][^/]*)\/index\.html$/.test(name) &&
    !/^(?:claims|sources|series|figures|river|voices|log|method|search|api|waiting|rules|licences)\/index\.html$/.test(
      name,
    )
  expect(led.toSorted()).toEqual([...pages.keys()].filter(isOfRecord).toSorted())
  const claim = pages.get('claims/tides/fish-pass/index.html') ?? ''
  expect(wordsIn(claim, /<nav class="ways".*?<\/nav>/s)).toBe('Edit History Report a mistake')
  const file = 'https://github.com/harbour-desk/tides/edit/main/garden/claims/tides/fish-pass.yaml'
  expect(claim).toContain(`<a href="${file}" rel="nofollow">`)
})

test('a plain page has its text and no section of a page on a subject', () => {
  const imprint = pages.get('imprint/index.html') ?? ''
  expect(wordsIn(imprint, /<main.*<\/main>/s)).toMatch(
    /^Who makes this .* Write to the desk\. .* Last changed on 2026-06-08/,
  )
  expect(imprint).not.toMatch(/id="(?:claims|material|river|log|cite)"/)
  expect(imprint).toContain('aria-current="page"')
})
