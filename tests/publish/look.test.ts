import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '../../src/project-folder.ts'
import { Builder } from '../helpers/builder.ts'
import { minimal } from '../helpers/garden.ts'
import { plant } from '../helpers/site-garden.ts'

// A name that has to be written otherwise in addresses.
const scratch = mkdtempSync(join(tmpdir(), 'ripen größer as-'))
const content = join(scratch, 'content')
const out = join(scratch, 'out')
const builder = new Builder()
afterAll(() => {
  builder.stop()
  rmSync(scratch, { recursive: true, force: true })
})

const settings = `colours:
  accent: { light: "#8a1c5b", dark: "#f0a0d0" }
fonts: { text: fonts/a.woff2 }
logo: logo.svg
icon: icon.svg
socialImage: social.png
analytics: https://stats.example/js/count.js
footer:
  - { label: Log, href: /log/ }
  - { label: Write to us, href: "mailto:us@garden.example" }
`

const read = (path: string): string => readFileSync(join(out, path), 'utf8').replaceAll(/\s*(?=<)|(?<=>)\s*/g, '')
const assets = (): string[] => readdirSync(join(out, 'assets'))

const build = () =>
  builder.build(scratch, '--content', content, '--out', out, '--base-path', '/x', '--as-of', '2026-11-24')

/** As much of a picture as says how large it is: nobody draws it. */
function beginningOfPng(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(24)
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

beforeAll(async () => {
  plant(content, {
    ...minimal,
    '../site/site.yaml': settings,
    '../site/style.css': 'h1 { background: url(./grounds/ground.png); color: var(--accent) }\n',
    '../site/grounds/ground.png': '',
    '../site/components/head.astro': '<slot /><meta name="hers" content={Astro.props.site.title}>',
    '../site/components/footer.astro':
      '---\nconst { page } = Astro.props\n---\n<aside>{page.href}</aside><slot /><style>aside { color: red }</style>',
    '../site/public/_headers': '/*\n  X-Garden: yes\n',
    '../site/public/.well-known/security.txt': 'Contact: mailto:us@garden.example\n',
    '../site/public/old/page.html': '<script src="https://elsewhere.example/a.js"></script>',
    '../site/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>',
    '../site/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
  })
  const site = join(scratch, 'site')
  mkdirSync(join(site, 'fonts'))
  const font = '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2'
  cpSync(join(projectFolder, 'node_modules', font), join(site, 'fonts/a.woff2'))
  writeFileSync(join(site, 'social.png'), beginningOfPng(1200, 630))
  const { status, stderr } = await build()
  if (status !== 0) throw new Error(stderr)
})

test('colours and fonts stand in the one stylesheet, after all of ours', () => {
  const [sheet = '', ...more] = assets().filter((name) => name.endsWith('.css'))
  expect(more).toEqual([])
  const css = read(`assets/${sheet}`)
  expect(css).toMatch(/^@layer ripen[,{]/)
  expect(css).toMatch(
    /\}(?:@layer site;)?@layer site\.settings\{@font-face\{[^}]*\/x\/assets\/a\.[\w-]+\.woff2.*--accent:light-dark\(#8a1c5b,#f0a0d0\)/,
  )
})

test('a stylesheet of the site’s own is bundled into it, with what it names', () => {
  const [sheet = ''] = assets().filter((name) => name.endsWith('.css'))
  const own =
    /@layer site\{h1\{color:var\(--accent\);background:url\(\/x\/assets\/(ground\.[\w-]+\.png)\)\}\}@layer site\.settings/
  expect(assets()).toContain(own.exec(read(`assets/${sheet}`))?.[1])
})

test('components stand around what is printed in their slots', () => {
  const html = read('economy/index.html')
  expect(html).toMatch(/<title>Economy · A garden<\/title>.*<meta name="hers" content="A garden">/s)
  expect(html).toMatch(/<\/main><aside[^>]*>\/x\/economy\/<\/aside><footer/)
})

test('pictures, the font and links at the foot stand on every page', () => {
  for (const page of ['index.html', 'economy/index.html', '404.html']) {
    const html = read(page)
    expect(html, page).toMatch(/<link rel="icon" href="\/x\/assets\/icon\.[\w-]+\.svg" type="image\/svg\+xml">/)
    expect(html, page).toMatch(/<img class="site-logo" src="\/x\/assets\/logo\.[\w-]+\.svg" alt="">/)
    expect(html, page).toMatch(/<link rel="preload" href="\/x\/assets\/a\.[\w-]+\.woff2" as="font"/)
    expect(html, page).toMatch(
      /<footer.*<a href="\/x\/log\/">Log<\/a>.*<a href="mailto:us@garden\.example">Write to us<\/a>.*<\/footer>/s,
    )
  }
})

test('what is to be copied is there as it is', () => {
  expect(readFileSync(join(out, '_headers'), 'utf8')).toBe('/*\n  X-Garden: yes\n')
  expect(readdirSync(join(out, '.well-known'))).toEqual(['security.txt'])
  expect(read('old/page.html')).toContain('https://elsewhere.example/a.js')
})

test('the picture of the site stands for it, and pages keep their own', () => {
  const image = /<meta property="og:image" content="https:\/\/garden\.example\/x\/([^"]*)">/
  expect(image.exec(read('index.html'))?.[1]).toMatch(/^assets\/social\.[\w-]+\.png$/)
  expect(image.exec(read('economy/index.html'))?.[1]).toBe('embed/pages/economy.png')
})

test('the script that counts is all that the content policy lets in besides', () => {
  const html = read('index.html')
  const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? []
  expect(policy.match(/https?:[^ ;]*/g)).toEqual(['https://stats.example', 'https://stats.example/js/count.js'])
  expect(policy).toContain("connect-src 'self' https://stats.example;")
  expect(policy).toContain("script-src 'self' https://stats.example/js/count.js 'sha256-")
  expect(html).toContain('<script async src="https://stats.example/js/count.js"></script>')
})

test('what is a site’s own is made anew when it changes, and else stands', async () => {
  expect((await build()).stdout).toContain('nothing that they are made from has changed')
  plant(content, { '../site/site.yaml': settings.replace('label: Log', 'label: All that moved') })
  expect((await build()).status).toBe(0)
  expect(read('index.html')).toContain('>All that moved</a>')
  plant(content, {
    '../site/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"/>',
    '../site/public/_headers': '# None.\n',
  })
  expect((await build()).status).toBe(0)
  expect(assets().filter((name) => name.startsWith('logo.'))).toHaveLength(1)
  const [logo = ''] = assets().filter((name) => name.startsWith('logo.'))
  expect(read(`assets/${logo}`)).toContain('0 0 3 1')
  expect(read('economy/index.html')).toContain(`/x/assets/${logo}`)
  expect(read('_headers')).toBe('# None.\n')
})

test('a link at the foot that leads nowhere is not published, nor a component that loads from elsewhere', async () => {
  plant(content, {
    '../site/site.yaml': 'footer:\n  - { label: Lost, href: /nowhere/ }\n',
    '../site/components/head.astro':
      '<slot /><link rel="license" href="https://l.example/by"><link rel="stylesheet" href="https://l.example/a.css">',
  })
  const { status, stderr } = await build()
  expect(status).toBe(1)
  expect(stderr).toMatch(
    /may not.*On \/x\/, https:\/\/l\.example\/a\.css would be loaded from elsewhere\..*fix {2}Look for it/s,
  )
  expect(stderr).toMatch(/lead nowhere:.*the link to \/x\/nowhere\/ leads nowhere\./s)
  expect(stderr).not.toContain('l.example/by')
})
