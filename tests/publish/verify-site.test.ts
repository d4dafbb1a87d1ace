import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { filesIn } from '../../src/publish/release.ts'
import type { Home, SiteFaults } from '../../src/publish/site-faults.ts'
import { PageTeller, writtenPages } from '../../src/publish/told-pages.ts'
import { verifySite } from '../../src/publish/verify-site.ts'

const scratch = mkdtempSync(join(tmpdir(), 'ripen-verify-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const home = { url: 'https://garden.example', base: '/base' }

const good = {
  'index.html':
    '<link rel="canonical" href="https://garden.example/base/">' +
    '<meta property="og:image" content="https://garden.example/base/icon.svg"><meta property="og:title" content="/x">' +
    '<template><link rel="modulepreload" href="/base/a.js"><a href="/base/a/">A</a></template>' +
    '<h1 id="top">Home</h1><a href="/base/a/#here">A</a><a href="#top">Top</a><a href="https://b.example/c#d">B</a>',
  'a/index.html': '<p id="here"></p><a href="../">Home</a><img src="/base/icon.svg" alt="">',
  'icon.svg': '<svg></svg>',
  'a.js': '',
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

/** What is wrong with the site in a folder: the same whether its pages were told as they were made or are read. */
function faultsIn(folder: string, place: Home, expected: readonly string[]): SiteFaults {
  const built = { folder, names: filesIn(folder) }
  const faults = verifySite(built, place, expected)
  expect(verifySite(built, place, expected, { told: [toldIn(folder, place)] })).toEqual(faults)
  return faults
}

function toldIn(folder: string, { base, foreign }: Home): string {
  const teller = new PageTeller()
  const pages = filesIn(folder).filter((name) => name.endsWith('/index.html') && !foreign?.has(name))
  return writtenPages(
    pages.map((name) => teller.tell(`${base}/${dirname(name)}/`, readFileSync(join(folder, name), 'utf8'))),
  )
}

const verify = (files: Readonly<Record<string, string>>): SiteFaults =>
  faultsIn(site({ ...good, ...files }), home, ['/base/', '/base/a/'])

test('a page that was told is not read again', () => {
  const made = site(good)
  const told = [toldIn(made, home)]
  writeFileSync(join(made, 'a/index.html'), '<p id="here"></p><a href="/base/b/">Gone</a>')
  expect(verifySite({ folder: made, names: filesIn(made) }, home, [], { told }).links).toEqual([])
  expect(faultsIn(made, home, []).links).toEqual(['On /base/a/, the link to /base/b/ leads nowhere.'])
})

test('what leads to the same from everywhere is told once, and all else each time', () => {
  const teller = new PageTeller()
  const page =
    '<a href="/a/">A</a><a href="https://b.example/">B</a><a href="../a/">C</a><a href="#x">D</a><img src="/a.png">'
  const links = ['/a/', 'https://b.example/', '../a/', '#x']
  expect(new Set(teller.tell('/c/', page).links)).toEqual(new Set(links))
  expect(teller.tell('/d/', `<p id="y">${page}`)).toEqual({
    address: '/d/',
    ids: new Set(['y']),
    links: expect.toSatisfy((told) => new Set(told).symmetricDifference(new Set(['../a/', '#x'])).size === 0),
    loads: [],
    whole: [],
  })
})

test('a sound site has no faults', () => {
  expect(verify({})).toEqual({ missing: [], parts: [], links: [] })
})

test('what a link only leads to may be elsewhere', () => {
  const links = ['me', 'Author', 'alternate  help', 'license'].map(
    (rel) => `<link rel="${rel}" href="https://b.example/">`,
  )
  expect(verify({ 'c/index.html': links.join('') })).toEqual({ missing: [], parts: [], links: [] })
})

test('the one address elsewhere that the site names may be loaded, and no other', () => {
  const scripts = ['https://stats.example/count.js', 'https://stats.example/more.js']
  const page = scripts.map((src) => `<script async src="${src}"></script>`).join('')
  const made = site({ ...good, 'a/index.html': `${good['a/index.html']}${page}` })
  const { parts: faults } = faultsIn(made, { ...home, elsewhere: scripts[0] }, ['/base/', '/base/a/'])
  expect(faults).toEqual([`On /base/a/, ${scripts[1]} would be loaded from elsewhere.`])
})

test('a page that is not ours is led to, and is as it is', () => {
  const page = '<p id="x"></p><script src="https://elsewhere.example/a.js"></script><a href="/nowhere/">A</a>'
  const led = `${good['a/index.html']}<a href="/base/old.html#x">Old</a><a href="/base/old.html#y">Old</a>`
  const made = site({ ...good, 'old.html': page, 'a/index.html': led })
  const foreign = new Set(['old.html'])
  expect(faultsIn(made, { ...home, foreign }, ['/base/', '/base/a/'])).toEqual({
    missing: [],
    parts: [],
    links: ['On /base/a/, the link to /base/old.html#y names a place that is not there.'],
  })
})

test('a page that was not made is one', () => {
  const made = site({ 'index.html': '<p></p>' })
  expect(faultsIn(made, { ...home, base: '' }, ['/', '/a/'])).toEqual({
    missing: ['/a/ was not made.'],
    parts: [],
    links: [],
  })
})

test('a file that was not made is one', () => {
  const made = site({ 'index.html': '<p></p>', 'feeds/a.xml': '<feed></feed>' })
  expect(faultsIn(made, home, ['/base/feeds/a.xml', '/base/feeds/b.xml'])).toEqual({
    missing: ['/base/feeds/b.xml was not made.'],
    parts: [],
    links: [],
  })
})

test.each([
  ['a page that is not there', '<a href="/base/b/">', 'the link to /base/b/ leads nowhere.'],
  ['a page outside the base', '<a href="/a/">', 'the link to /a/ leads nowhere.'],
  ['a page without its last slash', '<a href="/base/a">', 'the link to /base/a leads nowhere.'],
  ['a place that is not there', '<a href="/base/a/#x">', 'the link to /base/a/#x names a place that is not there.'],
  ['a place of its own that is not there', '<a href="#x">', 'the link to #x names a place that is not there.'],
  ['a place that nobody can read', '<a href="#%E0%A4">', 'the link to #%E0%A4 names a place that is not there.'],
  [
    'a place in a template',
    '<a href="#x"></a><template><p id="x"></p></template>',
    'the link to #x names a place that is not there.',
  ],
  ['a feed that is not there', '<link rel="alternate" href="/base/x.xml">', 'the link to /base/x.xml leads nowhere.'],
  ['a form that leads nowhere', '<form action="/base/find/">', 'the link to /base/find/ leads nowhere.'],
  [
    'a page that is not there, in a template',
    '<template><a href="/base/b/"></a></template>',
    'the link to /base/b/ leads nowhere.',
  ],
])('a link to %s is one', (_what, html, fault) => {
  expect(verify({ 'c/index.html': html })).toEqual({ missing: [], parts: [], links: [`On /base/c/, ${fault}`] })
})

test.each([
  ['a picture that is not there', '<img src="x.png">', 'x.png is loaded and not there.'],
  [
    'a script from elsewhere',
    '<script src="https://b.example/x.js"></script>',
    'https://b.example/x.js would be loaded from elsewhere.',
  ],
  ['a script without an address', '<script src="https://["></script>', 'https://[ would be loaded from elsewhere.'],
  [
    'a style from elsewhere',
    '<link rel="stylesheet" href="//b.example/x.css">',
    '//b.example/x.css would be loaded from elsewhere.',
  ],
  [
    'another style from elsewhere',
    '<link rel="alternate stylesheet" href="//b.example/x.css">',
    '//b.example/x.css would be loaded from elsewhere.',
  ],
  [
    'what is loaded ahead and led to',
    '<link rel="preload search" href="https://b.example/x.js">',
    'https://b.example/x.js would be loaded from elsewhere.',
  ],
  [
    'a script that waits in a template and is not there',
    '<template class="late"><script type="module" src="/base/late.js"></script></template>',
    '/base/late.js is loaded and not there.',
  ],
  [
    'a file that waits in a template of a template',
    '<template><template><link rel="modulepreload" href="/base/late.js"></template></template>',
    '/base/late.js is loaded and not there.',
  ],
  [
    'a picture to be shared with that is not there',
    '<meta property="og:image" content="https://garden.example/base/x.png">',
    'https://garden.example/base/x.png is named and not there.',
  ],
  [
    'a picture to be shared with that is elsewhere',
    '<meta property="og:image" content="https://garden.example.org/base/icon.svg">',
    'https://garden.example.org/base/icon.svg is named as a part of the site, and is none.',
  ],
  [
    'an address of its own outside the base',
    '<link rel="canonical" href="https://garden.example/a/">',
    'https://garden.example/a/ is named and not there.',
  ],
])('%s is one', (_what, html, fault) => {
  expect(verify({ 'c/index.html': html })).toEqual({ missing: [], parts: [`On /base/c/, ${fault}`], links: [] })
})

test('what is wrong with a plainly written page is told in the order of its tree, like that of any other', () => {
  const framed = (body: string): string => `<!DOCTYPE html><html><head></head><body>${body}</body></html>`
  const page = framed('<form action="/base/no/"><a href="#x">A</a></form><a href="../a/#here">B</a><img src="x.png">')
  const told = {
    missing: [],
    parts: ['On /base/c/, x.png is loaded and not there.'],
    links: [
      'On /base/c/, the link to /base/no/ leads nowhere.',
      'On /base/c/, the link to #x names a place that is not there.',
    ],
  }
  expect(verify({ 'c/index.html': page })).toEqual(told)
  // A comment is not plain.
  expect(verify({ 'c/index.html': page.replace('<body>', '<body><!-- -->') })).toEqual(told)
  expect(verify({ 'c/index.html': framed('<a href="../a/#here">B</a>') })).toEqual({
    missing: [],
    parts: [],
    links: [],
  })
})
