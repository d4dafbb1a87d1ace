import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Builder } from '../helpers/builder.ts'
import { minimal } from '../helpers/garden.ts'
import { jpeg, png } from '../helpers/images.ts'
import { plant } from '../helpers/site-garden.ts'
import { badge, dispatchText } from '../helpers/texts.ts'

const scratch = mkdtempSync(join(tmpdir(), 'ripen-images-'))
const content = join(scratch, 'content')
const out = join(scratch, 'out')
const builder = new Builder()
afterAll(() => {
  builder.stop()
  rmSync(scratch, { recursive: true, force: true })
})

const read = (path: string): string => readFileSync(join(out, path), 'utf8')
const copies = (): string[] => readdirSync(join(out, 'assets/media')).sort()

/** Another site that tests look at lives there, whose templates are taken. */
const at = ['--site', 'https://jardin.example', '--base-path', '/jardin']

const build = (...more: string[]) =>
  builder.build(scratch, '--content', content, ...at, '--as-of', '2026-11-24', '--out', out, ...more)

function put(name: string, bytes: Uint8Array): void {
  mkdirSync(join(content, 'media'), { recursive: true })
  writeFileSync(join(content, 'media', name), bytes)
}

beforeAll(async () => {
  plant(content, {
    ...minimal,
    'pages/economy.md':
      '---\ntitle: Economy\nsummary: What things cost.\nplanted: 2026-05-30\n---\n![A loaf, “cut” <in> half](media/loaf.png "The loaf & its price.")\n\nA sign ![an arrow](media/sign.jpg "Up") within a line.\n',
    'river/2026-11-23-bread.md': dispatchText({ history: [badge('2026-11-23', 'remy', 'unsourced')] }).replace(
      'Prices fall.',
      '![A field](media/sign.jpg)',
    ),
  })
  put('loaf.png', png(60, 40))
  put('sign.jpg', jpeg(30, 20, 6))
  const { status, stderr } = await build()
  if (status !== 0) throw new Error(stderr)
})

test('an image by itself is a figure with its size and what is written below', () => {
  expect(read('economy/index.html')).toMatch(
    /<figure><img src="\/jardin\/assets\/media\/loaf\.[0-9a-f]{10}\.png" width="60" height="40" alt="A loaf, “cut” &#x3C;in&#x3E; half" loading="lazy" decoding="async"><figcaption>The loaf &#x26; its price\.<\/figcaption><\/figure>/,
  )
})

test('an image in a line stays there, as large as it is shown', () => {
  expect(read('economy/index.html')).toMatch(
    /<p>A sign <img src="\/jardin\/assets\/media\/sign\.[0-9a-f]{10}\.jpg" width="20" height="30" alt="an arrow" title="Up" loading="lazy" decoding="async"> within a line\.<\/p>/,
  )
})

test('images are copied to the byte, under names that go by their bytes', () => {
  const [loaf = '', sign = '', ...more] = copies()
  expect(more).toEqual([])
  expect(readFileSync(join(out, 'assets/media', loaf)).equals(png(60, 40))).toBe(true)
  expect(readFileSync(join(out, 'assets/media', sign)).equals(jpeg(30, 20, 6))).toBe(true)
})

test('what is read elsewhere has whole addresses', () => {
  const feed = read('feeds/river.json')
  expect(JSON.parse(feed).items[0].content_html).toMatch(
    /<figure><img src="https:\/\/jardin\.example\/jardin\/assets\/media\/sign\.[0-9a-f]{10}\.jpg" width="20"/,
  )
  expect(read('feeds/river.xml')).toContain('https://jardin.example/jardin/assets/media/sign.')
})

test('parts of the site that are joined are the same', async () => {
  const parts = [1, 2].map((part) => join(scratch, `part-${part}`))
  for (const [index, part] of parts.entries()) {
    expect(await build('--shard', `${index + 1}/2`, '--out', part)).toMatchObject({ status: 0 })
  }
  const joined = join(scratch, 'joined')
  const { status, stderr } = await build('--out', joined, '--merge', ...parts)
  expect([status, stderr]).toEqual([0, expect.any(String)])
  expect(readdirSync(join(joined, 'assets/media')).sort()).toEqual(copies())
  expect(readFileSync(join(joined, 'economy/index.html'), 'utf8')).toBe(read('economy/index.html'))
})

test('an image that changed changes the pages that show it, and no others', async () => {
  const [, sign] = copies()
  const other = statSync(join(out, 'claims/index.html')).mtimeMs
  put('loaf.png', png(90, 40))
  expect((await build()).stdout).toContain('1 of them made anew')
  expect(read('economy/index.html')).toContain('width="90" height="40"')
  expect(copies()).toEqual([expect.stringMatching(/^loaf\./), sign])
  expect(readFileSync(join(out, 'assets/media', copies()[0] ?? '')).equals(png(90, 40))).toBe(true)
  expect(statSync(join(out, 'claims/index.html')).mtimeMs).toBe(other)
  expect((await build()).stdout).toContain('nothing that they are made from has changed')
})

test('a garden with an image that is none is not published', async () => {
  put('loaf.png', Buffer.from('<svg/>'))
  const { status, stderr } = await build()
  expect(status).toBe(1)
  expect(stderr).toContain('media/loaf.png:1:1')
  expect(stderr).toContain('image')
})
