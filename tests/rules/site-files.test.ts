import { expect, test } from 'vitest'
import { checkGarden } from '../../src/engine/check.ts'
import { onDay } from '../../src/engine/day.ts'
import type { AssetFile, GivenFile } from '../../src/engine/input-file.ts'
import type { Held } from '../../src/engine/look/bytes.ts'
import { files, marked } from '../helpers/garden.ts'

const path = '../site/site.yaml'

function asset(name: string, held?: Held): AssetFile {
  return { path: `../site/${name}`, digest: name, held }
}

/** What the rule says of some files and settings, as `severity path:line:column message fix`; no other rule finds an error. */
function told(settings: string, ...given: readonly GivenFile[]): string[] {
  const { text, points } = marked(settings)
  const { diagnostics } = checkGarden([...files({ [path]: text }), ...given], onDay('2026-11-24'))
  const found = diagnostics.filter(({ rule }) => rule === 'site-files')
  const errors = diagnostics.filter(({ rule, severity }) => severity === 'error' && rule !== 'site-files')
  expect(errors).toEqual([])
  const here = found.filter(({ place }) => place.path === path)
  expect(here.map(({ place }) => place.start)).toEqual(points)
  return found.map(({ severity, place, message, fix }) => `${severity} ${place.path} ${message} ${fix}`)
}

test('what settings name is there and holds what its name says', () => {
  const settings = 'logo: logo.svg\nicon: icon.png\nsocialImage: share.jpg\nfonts: { text: fonts/a.woff2 }\n'
  const given = [
    asset('logo.svg', { type: 'svg' }),
    asset('icon.png', { type: 'png', width: 64, height: 64 }),
    asset('share.jpg', { type: 'jpeg', width: 1200, height: 630 }),
    asset('fonts/a.woff2', { type: 'woff2' }),
    asset('README.md'),
  ]
  expect(told(settings, ...given)).toEqual([])
})

test.each<[string, GivenFile[], string]>([
  ['logo: ‸logo.svg\n', [], 'There is no file `site/logo.svg`. Put the file there, or leave the key out.'],
  [
    'logo: ‸logo.svg\n',
    [asset('logos/x.svg', { type: 'svg' }), asset('Logo.svg', { type: 'svg' })],
    'There is no file `site/logo.svg`. Did you mean `Logo.svg`?',
  ],
  [
    'icon: ‸icon.svg\n',
    [asset('icon.svg', { type: 'png', width: 1, height: 1 })],
    '`site/icon.svg` holds PNG, and not what its name says. Put a file there that holds SVG or PNG, named so.',
  ],
  [
    'fonts: { interface: ‸a.woff2 }\n',
    [asset('a.woff2')],
    '`site/a.woff2` holds something else, and not what its name says. Put a file there that holds WOFF2, named so.',
  ],
  [
    'socialImage: ‸a.png\n',
    [asset('a.png', { type: 'png', width: 1200, height: 629 })],
    '`site/a.png` is 1200 pixels wide and 629 high. Make it 1200 wide and 630 high, which is what those show who show it.',
  ],
])('%s', (settings, given, message) => {
  expect(told(settings, ...given)).toContain(`error ${path} ${message}`)
})

test('a setting that is wrong is left out of the look, and no other', () => {
  const { look } = checkGarden(
    files({ [path]: 'logo: logo.svg\nfonts: { text: a.woff2, interface: b.woff2 }\nfooter: []\n' }),
    onDay('2026-11-24'),
  )
  expect(look.settings).toEqual({ fonts: {}, footer: [] })
})

test('a file that nothing uses is told', () => {
  expect(told('', asset('words.jsn'))).toEqual([
    'warning ../site/words.jsn Nothing uses `site/words.jsn`. Did you mean `words.json`? Name it in `site.yaml`, put it in `public/` to be copied, or take it away.',
  ])
})

test('what is no plain file is told', () => {
  const refused = (['symlink', 'hidden', 'not-a-file'] as const).map((why) => ({
    path: `../site/${why}`,
    refused: why,
  }))
  expect(told('', ...refused).map((said) => said.split('. ')[0])).toEqual([
    'error ../site/hidden This name starts with a dot, so that it is left out',
    'error ../site/not-a-file This is no plain file that can be read',
    'error ../site/symlink This is a link to another place, and is not followed',
  ])
})

test('what is copied takes the place of nothing of ours', () => {
  const fine = ['_headers', 'cv.pdf', 'economy/map.pdf', '.well-known/security.txt', 'rules.html']
  expect(told('', ...fine.map((name) => asset(`public/${name}`)))).toEqual([])
  const names = ['index.html', 'Robots.txt', 'economy/index.html', 'icon.svg', 'claims/x.pdf', 'assets/a.css']
  const place = 'would take the place of a file of Ripen’s'
  expect(told('', ...names.map((name) => asset(`public/${name}`))).map((said) => said.split('. ')[0])).toEqual([
    `error ../site/public/Robots.txt \`Robots.txt\` ${place}`,
    'error ../site/public/assets/a.css The folder `assets/` of the site is Ripen’s, and nothing is copied into it',
    'error ../site/public/claims/x.pdf The folder `claims/` of the site is Ripen’s, and nothing is copied into it',
    `error ../site/public/economy/index.html \`economy/index.html\` ${place}`,
    `error ../site/public/icon.svg \`icon.svg\` ${place}`,
    `error ../site/public/index.html \`index.html\` ${place}`,
  ])
})

test('records may link to what is copied, and to nothing else that is not there', () => {
  const text =
    '---\ntitle: Economy\nsummary: What things cost.\nplanted: 2026-05-30\n---\n[A](/cv.pdf) [B](/more/) [C](/no.pdf)\n'
  const given = [asset('public/cv.pdf'), asset('public/more/index.html')]
  const { diagnostics } = checkGarden([...files({ 'pages/economy.md': text }), ...given], onDay('2026-11-24'))
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ rule, message }) => [rule, message])).toEqual([
    ['link-scheme', 'There is no address `/no.pdf` in this garden.'],
  ])
})

test('a component has the name of a slot, or is a part of one', () => {
  expect(told('', asset('components/head.astro'), asset('components/parts/line.astro'))).toEqual([])
  const [said = ''] = told('', asset('components/heads.astro'))
  expect(said).toContain('`components/heads.astro` has no place on a page. Did you mean `head.astro`?')
  expect(said).toContain('`before.astro`, `after.astro`, `claim.astro` and `footer.astro`')
})
