import { expect, test } from 'vitest'
import { filesOf } from '../helpers/site-pages.ts'

const { pages } = filesOf('empty')

test.each([
  ['/', ['No badge has moved yet.', 'No dispatch yet.']],
  [
    '/economy/',
    ['No claim has been planted here yet.', 'No source is mapped to this page.', 'Nothing has grown here yet.'],
  ],
  ['/claims/', ['No claim has been planted yet.']],
  ['/sources/', ['No source has been added yet.']],
  ['/river/', ['No dispatch yet.']],
  ['/voices/remy/', ['No dispatch yet.', 'It has planted no claim yet.']],
  ['/log/', ['Nothing has been planted yet.']],
  ['/waiting/', ['Nothing here now.']],
])('%s says that there is nothing yet', (path, words) => {
  const html = pages.get(`${path.slice(1)}index.html`)
  for (const each of words) expect(html).toContain(each)
  expect(html).not.toMatch(/<(tbody|fieldset|select|table)[^>]*>\s*<\/\1>/)
  expect(html).not.toContain('As it stood on</label>')
})
