import { expect, test } from 'vitest'
import { checkGarden } from '../../src/engine/check.ts'
import { onDay } from '../../src/engine/day.ts'
import { files, reports } from '../helpers/garden.ts'

const path = '../site/words.json'

test('a site may have words of its own for single messages', () => {
  const text =
    '{\r\n\t"footer.asOf": "Seen on {day}.",\n  "count.claims": "{count, number} claims",\n"home.logged": "In <log>it</log>."}\n'
  reports('site-words', { [path]: text })
  const { words } = checkGarden(files({ [path]: `\uFEFF${text}` }), onDay('2026-11-24'))
  expect(words).toEqual({
    'footer.asOf': 'Seen on {day}.',
    'count.claims': '{count, number} claims',
    'home.logged': 'In <log>it</log>.',
  })
})

test.each([
  ['{ ‸"footer.asof": "Seen." }', 'There is no message `footer.asof`.', 'Did you mean `footer.asOf`?'],
  ['{ ‸"hello": "Hello." }', 'There is no message `hello`.', 'Take a key of `src/words/en.json`, which has them all.'],
  ['{ ‸"toString": "Hello." }', 'There is no message `toString`.', 'Take a key of'],
  ['{\n  "header.label": "A",\n  ‸"header.label": "B"\n}', 'There are words for `header.label` already.', 'Keep one'],
  ['{ "header.label": ‸12 }', 'The words for `header.label` are no text.', 'In English it is: Site'],
  [
    '{ "header.label": ‸{ "header.skip": "x" }, "header.skip": "Skip" }',
    'The words for `header.label` are no text.',
    '',
  ],
  [
    '{ "footer.asOf": ‸"On {day" }',
    'are not in ICU MessageFormat: `EXPECT_ARGUMENT_CLOSING_BRACE`.',
    'As it stood on {day}.',
  ],
  ['{ "count.claims": ‸"{count, plural, one {#}}" }', 'MISSING_OTHER_CLAUSE', '{count, plural,'],
  ['{ "count.claims": ‸"{count, number, ::currency/X}" }', 'are not in ICU MessageFormat', '{count, plural,'],
  ['{ "footer.asOf": ‸"On {date}." }', '`{date}` is no placeholder of `footer.asOf`, which has `{day}`.', ''],
  ['{ "header.label": ‸"{day}" }', '`{day}` is no placeholder of `header.label`, which has none.', ''],
  ['{ "footer.asOf": ‸"On {day, date}." }', '`{day}` of `footer.asOf` cannot stand as `date`.', ''],
  ['{ "footer.asOf": ‸"On {day, plural, other {#}}." }', '`{day}` of `footer.asOf` cannot stand as `plural`.', ''],
  ['{ "home.logged": ‸"Stays {log}." }', '`{log}` of `home.logged` cannot stand as `text`.', '<log>in the log</log>'],
  ['{ "home.logged": ‸"Stays <b>here</b>." }', '`<b>` is no placeholder of `home.logged`, which has `<log>`.', ''],
  [
    '{ "home.logged": ‸"<log>In <log>it</log></log>." }',
    '`<log>` of `home.logged` cannot stand as `link in a link`.',
    '',
  ],
  ['{ "home.logged": ‸"Stays <log>here." }', 'are not in ICU MessageFormat: `UNCLOSED_TAG`', ''],
  ['{ "footer.asOf": "On {day}." ‸"header.label": "A" }', 'This is no JSON.', 'Write one object'],
  ['‸["header.label"]', 'This is no object of messages.', 'Write one object'],
  ['{ "footer.asOf": ‸', 'This is no JSON.', 'Write one object'],
])('%s', (text, message, fix) => {
  const [found] = reports('site-words', { [path]: text })
  expect(found?.message).toContain(message)
  expect(found?.fix).toContain(fix)
})

test('what is right is kept beside what is wrong', () => {
  const { words } = checkGarden(
    files({ [path]: '{ "header.label": "{x}", "header.skip": "Skip" }' }),
    onDay('2026-11-24'),
  )
  expect(words).toEqual({ 'header.skip': 'Skip' })
})

test('a file that is no text is told', () => {
  const { diagnostics } = checkGarden([...files({}), { path, refused: 'symlink' }], onDay('2026-11-24'))
  expect(diagnostics.map(({ rule, place }) => [rule, place.path])).toContainEqual(['site-words', path])
})
