import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { pageText } from '../helpers/texts.ts'

const words = 'claims sources river voices log waiting method rules search api feeds embed 404 assets pagefind'.split(
  ' ',
)

test.each(words)('no page is named %s', (word) => {
  reports('reserved-slug', {
    [`pages/${word}-page.md`]: pageText(),
    [`pages/${word}.md`]: `‸${pageText()}`,
  })
})

test('the message names the address', () => {
  const [found] = reports('reserved-slug', { 'pages/log.md': `‸${pageText()}` })
  expect(found?.message).toBe('The address `/log/` belongs to the site itself, so no page may be named `log`.')
})
