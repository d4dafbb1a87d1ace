import { expect, test } from 'vitest'
import { checkGarden } from '../../../src/engine/check.ts'
import { onDay } from '../../../src/engine/day.ts'
import { usualLook } from '../../../src/engine/look/look.ts'
import { files, reports } from '../../helpers/garden.ts'

const path = '../site/site.yaml'

test('a site says how it looks', () => {
  const text = 'analytics: https://stats.example/count.js\nfooter:\n  - { label: Log, href: /log/ }\n'
  reports('schema', { [path]: text })
  const { look } = checkGarden(files({ [path]: text }), onDay('2026-11-24'))
  const footer = [{ label: 'Log', href: '/log/' }]
  expect(look.settings).toEqual({ analytics: 'https://stats.example/count.js', footer })
})

test.each(['', '# Nothing yet.\n'])('settings that say nothing are none', (text) => {
  reports('schema', { [path]: text })
  expect(checkGarden(files({ [path]: text }), onDay('2026-11-24')).look).toEqual(usualLook)
})

test.each([
  ['‸colors:\n  ink: { light: "#000000", dark: "#ffffff" }\n', 'Did you mean `colours`?'],
  ['colours:\n  ‸inkSoftly: { light: "#000000", dark: "#ffffff" }\n', 'Did you mean `inkSoft`?'],
  ['colours:\n  ink: { light: ‸black, dark: "#ffffff" }\n', '#'],
  ['colours:\n  ink: ‸{ light: "#000000" }\n', 'Add `dark`.'],
  ['footer:\n  - { label: A, href: ‸"javascript:alert(1)" }\n', 'Where it leads'],
  ['footer:\n  - { label: A, href: ‸"//elsewhere.example" }\n', 'Where it leads'],
  ['analytics: ‸http://stats.example/count.js\n', 'https://stats.garden.example/count.js'],
  [`analytics: ‸"https://stats.example/a.js; script-src *"\n`, 'The address of one script'],
  ['logo: ‸../content/logo.svg\n', 'A picture in the folder `site`'],
  ['logo: ‸public/../../logo.svg\n', 'A picture in the folder `site`'],
  ['fonts: { text: ‸font.ttf }\n', ''],
])('%s', (text, fix) => {
  const [found] = reports('schema', { [path]: text })
  expect(found?.fix).toContain(fix)
})

test('YAML that cannot be read is told at its place', () => {
  reports('yaml-syntax', { [path]: 'footer: ‸[\n' })
  reports('duplicate-key', { [path]: 'footer: []\n‸footer: []\n' })
})

test('a garden has no say in how its site looks', () => {
  for (const own of ['site.yaml', 'site/site.yaml', 'style.css']) {
    const { look } = checkGarden(files({ [own]: 'logo: logo.svg\n' }), onDay('2026-11-24'))
    expect(look).toEqual(usualLook)
  }
})
