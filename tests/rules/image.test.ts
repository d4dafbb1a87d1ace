import { describe, expect, test } from 'vitest'
import type { InputFile, Picture } from '../../src/engine/input-file.ts'
import { asOf, diagnose, files, reports } from '../helpers/garden.ts'
import { badge, claimText } from '../helpers/texts.ts'

const loaf: Picture = { type: 'png', width: 800, height: 600 }

const claim = claimText({ history: [badge('2026-05-30', 'remy', 'unsourced')] })

function image(path: string, picture = loaf): InputFile {
  return { path, sum: path, picture }
}

function page(body: string, more = ''): string {
  return `---\ntitle: Bread\nsummary: What it costs.${more}\nplanted: 2026-05-30\n---\n${body}\n`
}

/** What is told of a garden with some images, as `severity path:line:column rule message fix`. */
function told(given: readonly InputFile[], texts: Readonly<Record<string, string>> = {}): string[] {
  const found = diagnose([...files(texts), ...given], { asOf })
  const here = found.filter(({ rule, severity }) => rule === 'image' || severity === 'error')
  return here.map(({ severity, place, rule, message, fix }) => {
    return `${severity} ${place.path}:${place.start.line}:${place.start.column} ${rule} ${message} ${fix}`
  })
}

/** What is told of a page with a body and the images `loaf.png` and `rye-field.jpg`, without places. */
function toldOf(body: string): string[] {
  const given = [image('media/loaf.png'), image('media/rye-field.jpg', { ...loaf, type: 'jpeg' })]
  const shown = '![A loaf](media/loaf.png) ![A field](media/rye-field.jpg)'
  return told(given, { 'pages/bread.md': page(`${body}\n\n${shown}`) }).map((said) => said.replace(/^error \S+ /, ''))
}

test('an image of each kind is shown by its name', () => {
  const types = [
    ['a.png', 'png'],
    ['b.jpg', 'jpeg'],
    ['c-2.webp', 'webp'],
    ['4.avif', 'avif'],
  ] as const
  const given = types.map(([name, type]) => image(`media/${name}`, { ...loaf, type }))
  const body = types.map(([name]) => `![What it shows](media/${name} "Why.")`).join('\n\n')
  expect(told(given, { 'pages/bread.md': page(body) })).toEqual([])
})

describe('how a file is called', () => {
  test.each([
    [
      'Loaf.png',
      '`Loaf.png` is no name for an image: it becomes an address of the site.',
      'Rename it to `media/loaf.png`: ',
    ],
    [
      'rye  bread.png',
      '`rye  bread.png` is no name for an image: it becomes an address of the site.',
      'Rename it to `media/rye-bread.png`: ',
    ],
    [
      'été.png',
      '`été.png` is no name for an image: it becomes an address of the site.',
      'Rename it to `media/ete.png`: ',
    ],
    [
      'loaf.PNG',
      '`loaf.PNG` is no name for an image: it becomes an address of the site.',
      'Rename it to `media/loaf.png`: ',
    ],
    [
      'loaf.jpeg',
      '`loaf.jpeg` is no name for an image: it becomes an address of the site.',
      'Rename it to `media/loaf.jpg`: ',
    ],
    [
      'IMG_1.JPEG',
      '`IMG_1.JPEG` is no name for an image: it becomes an address of the site.',
      'Rename it to `media/img-1.jpg`: ',
    ],
    [
      '?.png',
      '`?.png` is no name for an image: it becomes an address of the site.',
      'Rename it to `media/image.png`: ',
    ],
    ['charts/loaf.png', 'Images lie right in `media/`', 'Move it to `media/loaf.png`.'],
    [
      'loaf.svg',
      'SVG can hold scripts, so that pages do not show it.',
      'Save it as PNG, twice as wide as it is shown.',
    ],
    ['loaf.gif', 'Pages do not show GIF.', 'Save it as PNG or, if it moves, as WebP.'],
    ['README.md', '`.md` is no ending of an image.', 'Images end in `.png`, `.jpg`, `.webp` and `.avif`.'],
    ['loaf', '`loaf` does not say what it is.', 'Images end in `.png`, `.jpg`, `.webp` and `.avif`.'],
    ['con.png', '`con` is a name that Windows keeps for itself', 'Rename it, for example to `con-1`.'],
    [`${'a'.repeat(81)}.png`, 'This name has 81 letters', 'Give it a shorter name'],
    ['loaf.png~', '`loaf.png~` is a backup', 'Delete it'],
    ['loaf (1).png', '`loaf (1).png` has the name of a copy', 'Delete it.'],
  ])('%s', (name, message, fix) => {
    const [said = '', ...more] = told([image(`media/${name}`)])
    expect(said).toContain(`error media/${name}:1:1 image ${message}`)
    expect(said).toContain(fix)
    expect(more).toEqual([])
  })

  test.each([
    [['LOAF.PNG', 'loaf.png'], 'Rename it to `media/loaf-2.png`'],
    [['Loaf.png', 'loaf.png', 'loaf-2.png'], 'Rename it to `media/loaf-3.png`'],
    [['below/loaf.png', 'loaf.png'], 'Move it to `media/loaf-2.png`'],
    [['loaf.jpg', 'loaf.png'], 'Rename it to `media/loaf-2.png`'],
  ])('no name is proposed that another file has: %j', (names, fix) => {
    const said = told(names.map((name) => image(`media/${name}`))).filter((each) => each.startsWith('error'))
    expect(said).toEqual([expect.stringContaining(fix)])
  })

  test('is told of what is larger than any image, too', () => {
    expect(told([{ path: 'media/huge.txt', refused: 'too-large' }])).toEqual([
      expect.stringContaining('`.txt` is no ending of an image.'),
    ])
  })

  test('is proposed by the rules of the garden’s language', () => {
    const garden = 'title: x\nurl: https://garden.example\nlanguage: de\nresponsible: { name: x }\n'
    expect(told([image('media/größe.png')], { 'garden.yaml': garden })[0]).toContain('`media/groesse.png`')
  })
})

describe('what a file holds', () => {
  test.each<[string, InputFile, string]>([
    [
      'a PNG called JPEG',
      image('media/a.jpg'),
      'This file holds PNG, and its name ends in `.jpg`. Rename it to `media/a.png`',
    ],
    [
      'a page',
      { path: 'media/a.png', sum: 'a', picture: undefined },
      'This file ends in `.png` and holds no image of that kind.',
    ],
    ['a text', { path: 'media/a.png', text: '<svg/>' }, 'This file ends in `.png` and holds no image of that kind.'],
    ['nothing whole', image('media/a.png', { ...loaf, width: 0, height: 0 }), 'This image does not say how wide'],
    ['no height', image('media/a.png', { ...loaf, height: 0 }), 'This image does not say how wide'],
    [
      'too many pixels',
      image('media/a.png', { ...loaf, width: 16_385 }),
      'This image is 16,385 pixels wide and 600 high; at most 16,384 are shown.',
    ],
    ['too much', { path: 'media/a.png', refused: 'too-large' }, 'This image is larger than 2 MB (2,097,152 bytes)'],
    ['a link', { path: 'media/a.png', refused: 'symlink' }, 'This is a link to another place.'],
    ['a pipe', { path: 'media/a.png', refused: 'not-a-file' }, 'This is neither a file nor a folder.'],
  ])('%s', (_, file, message) => {
    const [said = '', ...more] = told([file], { 'pages/bread.md': page(`![A loaf](${file.path})`) })
    expect(said).toContain(`error ${file.path}:1:1 image ${message}`)
    // To show it is no fault of its own.
    expect(more).toEqual([])
  })

  test('the largest that is shown', () => {
    const large = image('media/a.png', { ...loaf, width: 16_384, height: 16_384 })
    expect(told([large], { 'pages/bread.md': page('![A loaf](media/a.png)') })).toEqual([])
  })

  test('a file that is hidden is noted', () => {
    expect(told([{ path: 'media/.a.png', refused: 'hidden' }])).toEqual([
      expect.stringMatching(/^note media\/\.a\.png:1:1 image This name starts with a dot/),
    ])
  })
})

describe('how an image is named in a text', () => {
  test.each([
    [
      '![](media/loaf.png)',
      'image This image has no words for those who do not see it. Say between the brackets what it shows: `![what it shows](media/loaf.png)`.',
    ],
    ['![ ](media/loaf.png "A loaf")', 'image This image has no words'],
    [
      '![Bread](media/loaf.jpg)',
      'image There is no image `media/loaf.jpg`. Did you mean `loaf.png`? Write `media/loaf.png`.',
    ],
    [
      '![Bread](media/butter.png)',
      'image There is no image `media/butter.png`. Put its file there, or name an image there is.',
    ],
    ['![Bread](media/)', 'image There is no image `media/`.'],
    [
      '![Bread](/media/loaf.png)',
      'image `/media/loaf.png` is no image of this garden as texts name them. Write `![Bread](media/loaf.png)`.',
    ],
    ['![Bread](../media/loaf.png)', 'image `../media/loaf.png` is no image'],
    ['![Bread](content/media/loaf.png)', 'image `content/media/loaf.png` is no image'],
    [
      '![Bread](loaf.png)',
      'image `loaf.png` is no image of this garden as texts name them. Write `![Bread](media/loaf.png)`.',
    ],
    [
      '![Bread](https://example.org/loaf.png)',
      'link-scheme This image is not among those of this garden, and pages load nothing from elsewhere. If you may show it, put its file into `media/` and write `![Bread](media/name.png)`. Else link to where it can be seen',
    ],
    ['![Bread](data:image/png;base64,AAAA)', 'link-scheme This image is not among those of this garden'],
    ['![Bread](//example.org/media/loaf.png)', 'link-scheme This image is not among those of this garden'],
    ['![Bread](javascript:loaf.png)', 'link-scheme This image is not among those of this garden'],
  ])('%s', (body, message) => {
    const [said = '', ...more] = toldOf(body)
    expect(said.slice(0, message.length)).toBe(message)
    expect(more).toEqual([])
  })

  test.each(['&#x200b;', '&#xad;', '&#x2060;', '&#x3164;', '&#x2800;', '\u200b \u00ad', '\u0301', '&nbsp;'])(
    'words that nobody sees are none: %j',
    (words) => {
      const [said = '', ...more] = toldOf(`![${words}](media/loaf.png)`)
      expect(said).toMatch(/^image This image has no words/)
      expect(more).toEqual([])
    },
  )

  test.each(['5', '—', '🍞', '\u05dc\u05d7\u05dd', 'a\u00adb'])('words that are seen are some: %j', (words) => {
    expect(toldOf(`![${words}](media/loaf.png)`)).toEqual([])
  })

  test.each(['[@harvest] and bread', 'A [[bread]]', '*See [[bread|this]]*', 'By [[claim:bread/dear]]', '[@gone]'])(
    'its words name nothing: %s',
    (words) => {
      const [said = '', ...more] = toldOf(`![${words}](media/loaf.png)`)
      expect(said).toMatch(/^image The words of this image name a page, a claim or a source/)
      expect(more).toEqual([])
    },
  )

  test.each(['\\[[bread]]', '\\[@harvest]', 'A [loaf] of **rye**', '`[[bread]]`'])('brackets in words: %s', (words) => {
    expect(toldOf(`![${words}](media/loaf.png) and [[bread]]`)).toEqual([])
  })

  test('it is named in one place', () => {
    for (const address of ['https://example.org/loaf.png', 'media/loaf.png', 'javascript:loaf']) {
      expect(toldOf(`![Bread][loaf]\n\n[loaf]: ${address}`)).toEqual([
        'image This image is named in one place and its file in another. Write both in one: `![what it shows](media/name.png)`.',
      ])
    }
    expect(toldOf('![Bread][loaf] [bread][loaf]\n\n[loaf]: media/loaf.png')).toHaveLength(2)
  })

  test('is told where it stands', () => {
    const texts = { 'pages/bread.md': page('Words and ‸![A](media/a.png).\n\n- ‸![A](media/b.png)\n') }
    expect(reports('image', texts)).toHaveLength(2)
  })
})

const line = '"![A](media/loaf.png)"'

test.each([
  ['pages/bread.md', page('Words.').replace('What it costs.', line), '3:11'],
  ['pages/bread.md', page('Words.', `\nquestions: [{ question: ${line} }]`), '4:26'],
  ['claims/economy/bread.yaml', claim.replace('Prices fall.', line), '1:13'],
])('a text within a line shows none: %s', (path, text, at) => {
  expect(told([image('media/loaf.png')], { [path]: text })).toEqual([
    expect.stringContaining(`error ${path}:${at} image This text is set within a line, and shows no images.`),
  ])
})

test.each(['![](media/loaf.png)', '![A](media/nope.png)', '![A [@s]](media/loaf.png)'])(
  'what else is wrong with it is not told: %s',
  (body) => {
    const text = page('Words.').replace('What it costs.', `"${body}"`)
    const said = told([image('media/loaf.png')], { 'pages/bread.md': text })
    expect(said.filter((each) => each.startsWith('error'))).toEqual([
      expect.stringMatching(/^error pages\/bread\.md:3:\d+ image This text is set within a line/),
    ])
  },
)

test.each([
  ['voices/remy.yaml', 'name: Remy\nrole: voice\nbio: "![Remy at sea](media/loaf.png)"\n'],
  ['pages/bread.md', page('Words[^a].\n\n[^a]: ![A loaf](media/loaf.png)')],
])('a text of blocks may show some: %s', (path, text) => {
  expect(told([image('media/loaf.png')], { [path]: text })).toEqual([])
})

test('an image that no text shows is noted', () => {
  expect(told([image('media/loaf.png')])).toEqual([
    'note media/loaf.png:1:1 image No text shows this image, and it is published all the same. Show it, `![what it shows](media/loaf.png)`, or take it away.',
  ])
})

test.each([
  ['cannot be read', page('Words.', '\nplanted: 2026-05-31')],
  ['is understood in part', page('Words.', '\ncolour: red')],
])('whether some text shows an image is not said while one %s', (_, text) => {
  expect(told([image('media/loaf.png')], { 'pages/bread.md': text }).filter((said) => said.startsWith('note'))).toEqual(
    [],
  )
})
