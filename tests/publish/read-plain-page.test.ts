import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BuiltPage } from '../../src/publish/built-page.ts'
import { readPage } from '../../src/publish/read-page.ts'
import { readPlainPage } from '../../src/publish/read-plain-page.ts'

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body id="b">${body}</body></html>`

/** What was found, in no order and each once: a browser may make two elements of one. */
function found({ ids, links, loads, whole }: BuiltPage): readonly (readonly string[])[] {
  return [ids, links, loads, whole].map((list) => [...new Set(list)].sort())
}

function plainly(html: string): ReturnType<typeof found> | undefined {
  const read = readPlainPage('/a/', html)
  return read && found(read)
}

test.each([
  ['links, places, pictures', '<p id="p"><a href="/x/#y">A</a><img src="i.png" alt=""><area href="/z/"></p>'],
  ['a value in either quotation marks, or none', `<a id='s' href='/"/'>A</a><a href>B</a><input disabled>`],
  ['characters that are written as others', '<a href="/?a=1&amp;b=&#x3C;&#38;&quot;" id="&lt;">A</a>'],
  ['an attribute twice', '<p id="one" id="two"></p>'],
  ['capitals', '<A HREF="/x/" ID="a">A</A>'],
  ['a template, and one in it', '<template><p id="t"></p><template><a href="/t/"></a></template></template><p id="u">'],
  ['a script', '<script src="a.js"></script><script>if (a < b) "<a href=/no/>"</script>'],
  ['what is for those without scripts', '<noscript><a href="/no/" id="no">A</a></noscript>'],
  ['a picture', '<svg viewBox="0 0 1 1"><title>A</title><g id="g"><path d="M0 0"/></g></svg><p id="after"></p>'],
  [
    'a table',
    '<table><thead><tr><th id="h">A</th></tr></thead><tbody><tr><td><a href="/t/">A</a></td></tr></tbody></table>',
  ],
  ['a form', '<form action="/search/"><select><option id="o">A</option></select><textarea><</textarea></form>'],
])('a plain page is read as a browser reads it: %s', (_what, body) => {
  const whole = page(body.replace('<p id="u">', '<p id="u"></p>').replace('<textarea><<', '<textarea><'))
  expect(plainly(whole)).toEqual(found(readPage('/a/', whole)))
})

test('what a page says of itself', () => {
  const head =
    '<meta charset="utf-8"><title>A</title><meta property="og:url" content="https://a.example/?a&amp;b">' +
    '<meta property="og:title" content="/no"><link rel="canonical" href="https://a.example/"><link rel="icon" href="/i">'
  expect(plainly(page('', head))).toEqual([['b'], [], ['/i'], ['https://a.example/', 'https://a.example/?a&b']])
})

test.each([
  '<p id="a"><p id="b">',
  '<b><p></b></p>',
  '<form><form action="/x/"></form></form>',
  '<tr id="a"></tr>',
  '<table><p id="a"></p></table>',
  '<table><tr><td></td></tr><form action="/x/"></form></table>',
  '<select><a href="/x/" id="a"></a></select>',
  '<select><option><p id="a"></p></option></select>',
  '<body id="c"></body>',
  '<head></head>',
  '<html id="c"></html>',
  '<frameset></frameset>',
  '<iframe><a href="/x/" id="a"></a></iframe>',
  '<xmp><a id="a"></a></xmp>',
  '<plaintext><p id="a"></p></plaintext>',
  '<!-- <p id="a"></p> -->',
  '<![CDATA[<p id="a"></p>]]>',
  '<?p id="a"?>',
  '<svg><p id="a"></p></svg>',
  '<svg><style><p id="a"></p></style></svg>',
  '<svg><title><a id="a"></a></title></svg>',
  '<svg><foreignObject><p id="a"></p></foreignObject></svg>',
  '<svg><a xlink:href="/x/"></a></svg>',
  '<svg/><p id="a"></p>',
  '<math><mi id="a"></mi></math>',
  '<template><p id="a"></p>',
  '</template><p id="a"></p>',
  '<template/><p id="a"></p>',
  '<svg><template><p id="a"></p></template></svg>',
  '<script><!--<script></script><p id="a"></p>--></script>',
  '<script/><p id="a"></p>',
  '<textarea><p id="a"></p></textarea>',
  '<textarea></TEXTAREA><p id="a"></p></textarea>',
  '<style></style ><p id="a"></p></style>',
  '<a href=/x/ id=a></a>',
  '<a href="/x/"id="a"></a>',
  '<a href = "/x/"></a>',
  '<a href="/&copy=1"></a>',
  '<a href="/?a&b"></a>',
  '<a href="/&#128;"></a>',
  '<a href="/&#x110000;"></a>',
  '<a href="/x\r/"></a>',
  '<p \0id="a"></p>',
  '<p\u00A0id="a"></p>',
  '1 < 2 <p id="a"></p>',
  '</br><p id="a"></p>',
  '</p id="a">',
  '<p id="a"',
  '<image src="a.png"></image>',
])('a page that is not plain is not read otherwise than a browser does: %j', (body) => {
  const whole = page(body)
  const read = plainly(whole)
  if (read) expect(read).toEqual(found(readPage('/a/', whole)))
})

test.each([
  '<p id="a"></p>',
  '<html><body></body></html>',
  `${page('')}<p id="a"></p>`,
  page('').replace('<body id="b">', ''),
])('a page without its frame is left to a browser: %s', (html) => {
  expect(readPlainPage('/a/', html)).toBeUndefined()
})

const names = [
  ...['a', 'p', 'b', 'div', 'form', 'button', 'template', 'table', 'tbody', 'tr', 'td', 'caption', 'colgroup', 'col'],
  ...[
    'select',
    'option',
    'svg',
    'g',
    'title',
    'style',
    'script',
    'noscript',
    'textarea',
    'img',
    'br',
    'li',
    'h2',
    'body',
  ],
]
const attributes = [
  '',
  ' id="i"',
  ' href="/h/"',
  " src='s'",
  ' action="/?a&amp;b"',
  ' id=u',
  ' ID="i&lt;"',
  ' id="i" id="j"',
]
const { piece } = fc.letrec<{ piece: string; inner: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom('words', '', '<img src="i">', '<br>', '<!-- -->', '<p id="open">', '</div>', '< ', '<col id="c">'),
    fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...attributes), tie('inner'), fc.nat(99))
      .map(
        ([name, told, inner, end]) => `<${name}${told.replaceAll('i', `i${end}`)}>${inner}</${end === 0 ? 'p' : name}>`,
      ),
  ),
  inner: fc.array(tie('piece'), { maxLength: 3 }).map((pieces) => pieces.join('')),
}))

test('whatever a page holds, it is read as a browser reads it or left to one', () => {
  let plain = 0
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 3 }), (pieces) => {
      const whole = page(pieces.join(''))
      const read = plainly(whole)
      if (!read) return
      plain += 1
      expect(read).toEqual(found(readPage('/a/', whole)))
    }),
    { numRuns: 3000 },
  )
  expect(plain).toBeGreaterThan(300)
})
