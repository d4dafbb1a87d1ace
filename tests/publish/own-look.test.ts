import { expect, test } from 'vitest'
import { usualColours, usualLook } from '../../src/engine/index.ts'
import { ownFiles, ownSheet } from '../../src/publish/own-look.ts'
import { textOf } from '../project/project-files.ts'

const folder = '/a "garden"/site'

test('a site that chooses nothing has the usual look', () => {
  expect(ownSheet(folder, usualLook)).not.toContain('--')
  expect(ownFiles(folder, usualLook)).toBe('export const files = {  }\nexport const slots = {  }\n')
})

test('colours and fonts take the place of ours', () => {
  const settings = {
    colours: { inkSoft: { light: '#111111', dark: '#eeeeee' } },
    fonts: { text: 'fonts/a.woff2' },
  }
  const sheet = ownSheet(folder, { ...usualLook, settings })
  expect(sheet).toContain('--ink-soft: light-dark(#111111, #eeeeee);')
  expect(sheet).toContain(`--text: 'Site text', 'Source Serif Fallback', Georgia, serif;`)
  expect(sheet).toContain(String.raw`src: url("/a \"garden\"/site/fonts/a.woff2") format('woff2')`)
})

test('a stylesheet of the site’s own stands right in its layer, before the settings', () => {
  const sheet = ownSheet(folder, { ...usualLook, files: { 'style.css': 'a' } })
  expect(sheet).toMatch(
    /^@layer ripen, site;\n@import "\/a \\"garden\\"\/site\/style\.css" layer\(site\);\n@layer site\.settings \{/,
  )
})

test('all of ours stands in a layer before that of a site’s own', () => {
  const [order, ...imports] = textOf('src/styles/site.css').trim().split(/\n+/)
  expect(order).toBe('@layer ripen, site;')
  for (const line of imports) expect(line).toMatch(/^@import '\.\/[\w-]+\.css' layer\(ripen\);$/)
})

test('every colour that a site may choose is one of ours', () => {
  const tokens = textOf('src/styles/tokens.css')
  const settings = { colours: usualColours }
  const chosen = ownSheet(folder, { ...usualLook, settings }).match(/--[\w-]+: light-dark\([^)]+\);/g) ?? []
  expect(chosen).toHaveLength(Object.keys(usualColours).length)
  for (const token of chosen) expect(tokens).toContain(token)
})

test('files are found where they are bundled', () => {
  const settings = { logo: 'logo.svg', fonts: { interface: 'b.woff2' } }
  expect(ownFiles(folder, { ...usualLook, settings })).toBe(
    'import own0 from "/a \\"garden\\"/site/logo.svg?url"\n' +
      'import own1 from "/a \\"garden\\"/site/b.woff2?url"\n' +
      'export const files = { logo: own0, interface: own1 }\nexport const slots = {  }\n',
  )
})

test('components are found in their slots', () => {
  const made = ownFiles(folder, {
    ...usualLook,
    settings: { logo: 'logo.svg' },
    files: { 'components/claim.astro': 'a' },
  })
  expect(made).toContain('import own1 from "/a \\"garden\\"/site/components/claim.astro"\n')
  expect(made).toContain('export const slots = { claim: own1 }\n')
})
