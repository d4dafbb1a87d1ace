import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'

const path = '../site/site.yaml'
const found = (text: string): string[] => reports('site-contrast', { [path]: text }).map(({ message }) => message)

test('colours that can be read on each other are a site’s own business', () => {
  expect(
    found(
      'colours:\n  paper: { light: "#ffffff", dark: "#000000" }\n  accent: { light: "#767676", dark: "#767676" }\n'.replace(
        'dark: "#767676"',
        'dark: "#8a8a8a"',
      ),
    ),
  ).toEqual([])
})

test.each([
  [
    'text on paper, where it is chosen',
    'colours:\n  ink: { light: ‸‸"#777777", dark: "#ffffff" }\n',
    [
      '`ink` on `paper` has a contrast of 4.28 to 1 in `light`, and text needs 4.5 to 1.',
      '`ink` on `sheet` has a contrast of 4.47 to 1 in `light`, and text needs 4.5 to 1.',
    ],
  ],
])('%s', (_name, text, messages) => {
  expect(found(text)).toEqual(messages)
})

test.each(['ink', 'inkSoft', 'link', 'accent'])('`%s` is held against both grounds, in light and dark', (name) => {
  const text = `colours:\n  ${name}: { light: ‸‸"#bbbbbb", dark: ‸‸"#444444" }\n`
  expect(found(text).map((message) => message.split(' has ')[0])).toEqual([
    `\`${name}\` on \`paper\``,
    `\`${name}\` on \`sheet\``,
    `\`${name}\` on \`paper\``,
    `\`${name}\` on \`sheet\``,
  ])
})

test('a ground is held against all that is read on it, badges too, and is named where it alone was chosen', () => {
  const all = reports('site-contrast', {
    [path]: `colours:\n  paper: { light: ${'‸'.repeat(9)}"#c8b8a0", dark: "#17191a" }\n`,
  })
  const messages = all.map(({ message }) => message)
  expect(messages).toContainEqual(
    expect.stringMatching(/^`inkSoft` on `paper` has a contrast of \d\.\d\d to 1 in `light`/),
  )
  expect(messages).toContainEqual(expect.stringMatching(/^The colour of the second badge on `paper` has/))
  expect(new Set(all.map(({ fix }) => fix))).toEqual(new Set(['Make `paper` lighter, until `check` finds nothing.']))
})

test('a line is no text', () => {
  expect(found('colours:\n  line: { light: "#fbfaf6", dark: "#17191a" }\n')).toEqual([])
})
