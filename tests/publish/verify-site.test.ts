import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { verifySite } from '../../src/publish/verify-site.ts'

const scratch = mkdtempSync(join(tmpdir(), 'ripen-verify-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const good = {
  'index.html':
    '<h1 id="top">Home</h1><a href="/base/a/#here">A</a><a href="#top">Top</a><a href="https://b.example/c#d">B</a>',
  'a/index.html': '<p id="here"></p><a href="../">Home</a><img src="/base/icon.svg" alt="">',
  'icon.svg': '<svg></svg>',
}

let count = 0
function site(files: Readonly<Record<string, string>>): string {
  count += 1
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, `${count}`, path)), { recursive: true })
    writeFileSync(join(scratch, `${count}`, path), text)
  }
  return join(scratch, `${count}`)
}

const verify = (files: Readonly<Record<string, string>>): Promise<string[]> =>
  verifySite(site({ ...good, ...files }), '/base', ['/base/', '/base/a/'])

test('a sound site has no faults', async () => {
  expect(await verify({})).toEqual([])
})

test('a page that was not made is one', async () => {
  expect(await verifySite(site({ 'index.html': '<p></p>' }), '', ['/', '/a/'])).toEqual(['/a/ was not made.'])
})

test('a file that was not made is one', async () => {
  const made = site({ 'index.html': '<p></p>', 'feeds/a.xml': '<feed></feed>' })
  expect(await verifySite(made, '/base', ['/base/feeds/a.xml', '/base/feeds/b.xml'])).toEqual([
    '/base/feeds/b.xml was not made.',
  ])
})

test.each([
  ['a page that is not there', '<a href="/base/b/">', 'On /base/c/, the link to /base/b/ leads nowhere.'],
  ['a page outside the base', '<a href="/a/">', 'On /base/c/, the link to /a/ leads nowhere.'],
  ['a page without its last slash', '<a href="/base/a">', 'On /base/c/, the link to /base/a leads nowhere.'],
  [
    'a place that is not there',
    '<a href="/base/a/#x">',
    'On /base/c/, the link to /base/a/#x names a place that is not there.',
  ],
  [
    'a place of its own that is not there',
    '<a href="#x">',
    'On /base/c/, the link to #x names a place that is not there.',
  ],
  ['a form that leads nowhere', '<form action="/base/find/">', 'On /base/c/, the link to /base/find/ leads nowhere.'],
  ['a picture that is not there', '<img src="x.png">', 'On /base/c/, x.png is loaded and not there.'],
  [
    'a script from elsewhere',
    '<script src="https://b.example/x.js"></script>',
    'On /base/c/, https://b.example/x.js would be loaded from elsewhere.',
  ],
  [
    'a style from elsewhere',
    '<link rel="stylesheet" href="//b.example/x.css">',
    'On /base/c/, //b.example/x.css would be loaded from elsewhere.',
  ],
])('%s is one', async (_what, html, fault) => {
  expect(await verify({ 'c/index.html': html })).toEqual([fault])
})
