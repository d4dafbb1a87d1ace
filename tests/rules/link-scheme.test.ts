import { describe, expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'

const claim = (statement: string, more = ''): string =>
  `statement: ${statement}\nkind: finding\n${more}evidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n`

const source = (url: string): string =>
  `title: x\nkind: report\nurl: ${url}\nhistory:\n  - { date: 2026-05-30, by: editor, grade: C, why: So. }\n`

describe('links in prose', () => {
  test.each([
    'A [link](https://example.org/a?b=c#d).',
    'A [link](http://example.org/).',
    'Write to [us](mailto:a@example.org).',
    'See [claims](/claims/) and [the page](/economy/#top).',
    'See https://example.org/.',
  ])('%j is fine', (statement) => {
    reports('link-scheme', { 'claims/economy/good.yaml': claim(`>-\n  ${statement}`) })
  })

  test.each([
    'A ‸[link](javascript:alert%281%29).',
    'A ‸[link](JaVaScRiPt:x).',
    'A ‸[link](data:text/html,x).',
    'A ‸[link](//example.org/).',
    'A ‸[link](claims/).',
    'A ‸[link](#top).',
    'A ‸[link](https://user:secret@example.org/).',
    'A ‸[link](/nowhere/).',
    'A ‸[link](/claims/?q=5%).',
    'A ‸[link](https://example.org:0/).',
    'A ‸[link](java&#115;cript:x).',
    'A ‸![picture](https://example.org/a.png).',
  ])('%j is not', (statement) => {
    reports('link-scheme', {
      'claims/economy/good.yaml': claim('A [link](https://example.org/).'),
      'claims/economy/bad.yaml': claim(`>-\n  ${statement}`),
    })
  })
})

describe('links to what the site answers at', () => {
  const history = 'history:\n  - { date: 2026-05-30, by: editor, grade: C, why: So. }\n'
  const moved = {
    'claims/economy/bread.yaml': claim('x', 'was: [economy/loaf]\n'),
    'sources/scales.yaml': `title: Scales\nkind: lead\nwas: [weights]\n${history}`,
    'river/2026-05-30-dear.md': `---\ndate: 2026-05-30\nvoice: remy\nwas: [2026-05-30-dearer]\n${history.replace('grade: C', 'badge: unsourced')}---\nNews.\n`,
  }

  test.each([
    ...['/', '/economy/', '/claims/economy/bread/', '/claims/economy/loaf/', '/rules/link-scheme/', '/api/'],
    ...['/feeds/moves.xml', '/feeds/pages/economy.json', '/feeds/voices/remy.xml', '/api/v1/claims.csv'],
    ...['/api/v1/garden.json', '/api/v1/claims/1.json', '/api/v1/schemas/api/claims.schema.json', '/sitemap.xml'],
    ...['/embed/economy/bread.svg', '/embed/economy/loaf.svg', '/embed/pages/economy.png', '/llms.txt', '/robots.txt'],
    ...['/claims/?badge=caveat#top', '/sources/weights/', '/river/2026-05-30-dearer/'],
  ])('%s is fine', (address) => {
    const good = claim(`See [it](${address}).`)
    reports('link-scheme', { ...moved, 'claims/economy/good.yaml': good })
  })

  test.each([
    ...['/claims', '/economy', '/feeds/nothing.xml', '/api/v1/claims/2.json', '/sitemap-1.xml', '/rules/no-rule/'],
    ...['/embed/economy/gone.svg', '/claims/economy/', '/pagefind/'],
  ])('%s is not', (address) => {
    const bad = claim(`See ‸[it](${address}).`)
    reports('link-scheme', { ...moved, 'claims/economy/bad.yaml': bad })
  })
})

describe('addresses of sources', () => {
  test.each([
    'https://example.org',
    'https://EXAMPLE.org/',
    'http://example.org:80/',
    'https://example.org:8443/a',
    'https://bücher.example/',
    'https://xn--bcher-kva.example/',
    'https://例え.jp/',
    'https://example.org/100%25?q=%C3%A4#a',
    'https://192.0.2.1/',
    'https://[2001:db8::1]/',
    `https://${'a'.repeat(63)}.example/`,
  ])('%s is an address of the web', (url) => {
    reports('link-scheme', { 'sources/a.yaml': source(url) })
  })

  test.each([
    '‸javascript:alert(1)',
    '‸ftp://example.org/',
    '‸example.org',
    '‸https://user@other.example/',
    '‸"https://a b"',
    '‸https://example..org/',
    '‸https://.example.org/',
    '‸https://example.org./',
    '‸https://./',
    `‸https://${'a'.repeat(64)}.example/`,
    `‸https://${'abcdefghi.'.repeat(25)}example/`,
    '‸https://example。org/',
    '‸https://example．org/',
    '‸https://ｅxample.org/',
    '‸https://ex%61mple.org/',
    '‸https://2130706433/',
    '‸https://0x7f.1/',
    '‸https://example.org:0/',
    '‸https://example.org:/',
    '‸https://example.org:99999/',
    '‸https://example.org/100%',
    '‸https://example.org/?share=5%25&rate=5%zz',
    '‸https://[::0001]/',
  ])('%s is no address of the web', (url) => {
    reports('link-scheme', { 'sources/a.yaml': source('https://good.example/'), 'sources/b.yaml': source(url) })
  })
})

describe('where somebody is reached', () => {
  const garden = (contact: string): string =>
    `title: A garden\nurl: https://garden.example\nlanguage: en\ncontact: ${contact}\n`

  test.each(['desk@example.org', 'mailto:desk@example.org?subject=Garden', 'https://example.org/contact'])(
    '%s is fine',
    (contact) => {
      reports('link-scheme', { 'garden.yaml': garden(contact) })
    },
  )

  test.each([
    '‸javascript:alert(1)',
    '‸"tel:+49"',
    '‸mailto:nobody',
    '‸desk',
    '‸call us@noon',
    '‸a@b@c',
    '‸/imprint/',
    '‸https://a:b@example.org/',
  ])('%s is not', (contact) => {
    const [found] = reports('link-scheme', { 'garden.yaml': garden(contact) })
    expect(found?.message).toMatch(/^Nobody can be reached at `/)
  })
})
