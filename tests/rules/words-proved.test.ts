import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { badge, claimText, decided, grade, sourceText } from '../helpers/texts.ts'

const worth =
  'Both say that the deal is worth $6.8 billion, “some seven years’ rent” of 5 % a year, half of it in gold.'

const source = (more = ''): string =>
  sourceText('notice', {
    history: [grade('2026-05-30', 'editor', 'B')],
    more: `url: https://example.org/notice\n${more}passages:\n  - { id: worth, text: "${worth}", seen: { date: 2026-05-30, by: editor } }\n`,
  })

const retold = sourceText('retold', {
  history: [grade('2026-05-30', 'editor', 'C')],
  more: 'url: https://example.org/retold\nderives: [notice]\n',
})

/** A claim that marks some words, with one citation. */
function claim(unverified: string, citation = '{ source: notice, stance: supports, directness: indirect }', more = '') {
  const words = unverified.replaceAll('‸', '')
  return claimText({
    evidence: [citation],
    history: [badge('2026-05-30', 'remy', 'unsourced')],
    more: `detail: "${words}"\nunverified: [${unverified.replace(/(‸?)(.*)/, '$1"$2"')}]\n${more}`,
  })
}

const check = (text: string, more?: string) =>
  reports('words-proved', {
    'claims/economy/x.yaml': text,
    'sources/notice.yaml': source(more),
    'sources/retold.yaml': retold,
  })

test.each([
  '$6 billion',
  '6.8 billion',
  '$6.8 billions',
  '8 billion',
  'half',
  'a year',
  'worth a deal of $6.8 billion',
])('`%s` stands nowhere, cuts a figure, or stands anywhere', (words) => {
  check(claim(words))
})

test.each(['$6.8 billion', '5 %', "some seven years' rent", 'that the deal is worth'])('`%s` is on record', (words) => {
  const [found] = check(claim(`‸${words}`))
  expect(found?.message).toBe(`\`${words}\` is marked as unverified, and the passage \`worth\` of \`notice\` has it.`)
})

test('a passage that speaks against the claim has the words, too', () => {
  check(claim('‸$6.8 billion', '{ source: notice, stance: contradicts, directness: indirect }'))
})

test.each([
  ['of a source that is not cited', '{ source: retold, stance: supports, directness: indirect }', ''],
  [
    'of a citation that was dropped',
    `{ source: notice, stance: supports, directness: indirect, dropped: ${decided('2026-06-05')} }`,
    '',
  ],
  [
    'of a source that was retracted',
    '{ source: notice, stance: context, directness: indirect }',
    'retracted: { date: 2026-06-05, why: Made up. }\n',
  ],
])('nothing is said of a passage %s', (_what, citation, more) => {
  check(claim('$6.8 billion', citation), more)
})

test('a withdrawn claim is not told', () => {
  check(claim('$6.8 billion', undefined, `withdrawn: ${decided('2026-06-05')}\n`))
})
