import { expect, test } from 'vitest'
import { type Answers, answerAll, type Person } from '../../src/cli/new/ask.ts'
import { choicesFor } from '../../src/cli/new/choices.ts'
import { faultFinder } from '../../src/cli/new/draft.ts'
import { type NewKind, questions } from '../../src/cli/new/questions.ts'
import { checkGarden, onDay } from '../../src/engine/index.ts'
import { asOf, files, minimal, type Texts } from '../helpers/garden.ts'

const garden: Texts = {
  ...minimal,
  'sources/ledger.yaml':
    'title: The ledger\nkind: report\nurl: https://ledger.example/\n' +
    'history:\n  - { date: 2026-05-30, by: editor, grade: B, why: Numbers. }\n',
  'claims/economy/bread-costs-more.yaml':
    'statement: Bread costs more.\nkind: finding\nevidence: []\n' +
    'history:\n  - { date: 2026-05-30, by: editor, badge: unsourced, why: Nothing yet. }\n',
}

/** What somebody is asked and told who answers from a list, and what is made of it. */
async function told(
  kind: NewKind,
  said: readonly string[],
  flags: Readonly<Record<string, string>> = {},
): Promise<{ answers: Answers; heard: string[]; offered: Record<string, readonly string[]> }> {
  const all = files(garden)
  const today = onDay(asOf)
  const checked = checkGarden(all, today)
  const heard: string[] = []
  const offered: Record<string, readonly string[]> = {}
  const left = [...said]
  const person: Person = {
    answer({ name }, choices, before) {
      if (choices) offered[name] = choices.map(({ value }) => value)
      heard.push(before === '' ? name : `${name} again, from “${before}”`)
      return Promise.resolve(left.shift() ?? '')
    },
    hear: (words) => void heard.push(words),
  }
  const answers: Record<string, string | undefined> = {}
  await answerAll(
    {
      questions: questions[kind],
      flags,
      person,
      choicesFor: (question) => choicesFor(question, checked),
      faultWith: faultFinder({ kind, files: all, checked, today, name: undefined }),
    },
    answers,
  )
  return { answers, heard, offered }
}

test('a wrong answer is told at once, and asked for again with what was said', async () => {
  const said = [
    'A survey',
    'report',
    '',
    '',
    '2026-13',
    '2026-03',
    'htp://x',
    '',
    '',
    '',
    '',
    'second-hand',
    'nobody',
    'B',
    'C',
    'editor',
    'Read.',
  ]
  const { answers, heard } = await told('source', said)
  expect(heard.filter((words) => /again|`/.test(words))).toEqual([
    expect.stringMatching(/^`2026-13` is not in the calendar: no month has the number 13\. /),
    'published again, from “2026-13”',
    expect.stringContaining('htp://x'),
    'url again, from “htp://x”',
    expect.stringMatching(/^The grade in force is `B`, but a source .+ may have no better grade than `C`/),
    'grade again, from “B”',
  ])
  expect(answers).toMatchObject({
    title: 'A survey',
    published: '2026-03',
    url: undefined,
    read: 'second-hand',
    stake: undefined,
    grade: 'C',
  })
})

test('what a garden holds is offered by its words, none where nothing will do', async () => {
  const { offered } = await told('claim', [
    'economy',
    'Milk costs more.',
    'finding',
    'ledger',
    'supports',
    'direct',
    'editor',
    'So.',
  ])
  expect(offered).toMatchObject({
    page: ['economy'],
    kind: ['finding', 'reading', 'forecast'],
    source: ['', 'ledger'],
    by: expect.arrayContaining(['editor', 'remy']),
  })
  const checked = checkGarden(files(garden), onDay(asOf))
  expect(choicesFor({ name: 'source', ask: '', choiceOf: 'source' }, checked)).toEqual([
    { value: 'ledger', name: 'The ledger (ledger)', description: 'Grade B' },
  ])
  for (const { choices = [] } of Object.values(questions).flat()) {
    for (const { description } of choices) expect(description).toMatch(/\.$/)
  }
})

test('a claim or a source that is there already is told when it is named', async () => {
  const claim = await told('claim', [
    'economy',
    'Bread costs more.',
    'Milk costs more.',
    'finding',
    '',
    'editor',
    'So.',
  ])
  expect(claim.heard).toContain(
    'There is a claim `economy/bread-costs-more` already. Say it in other words, or name it: `--id NAME`.',
  )
  const said = [
    'The same',
    'report',
    '',
    '',
    '',
    'https://ledger.example',
    '',
    '',
    '',
    '',
    '',
    '',
    'B',
    'editor',
    'Read.',
  ]
  expect((await told('source', said)).heard).toContain('`ledger` is this source already: cite it as `source: ledger`.')
})

test('what was given as a flag is not asked, and what follows from nothing is left out', async () => {
  const { heard } = await told('claim', ['Milk costs more.', '', 'So.'], {
    page: 'economy',
    kind: 'finding',
    by: 'editor',
  })
  expect(heard).toEqual(['statement', 'source', 'why'])
})

test('answers are kept when the rest is called off', async () => {
  const answers: Record<string, string | undefined> = {}
  const person: Person = {
    answer: ({ name }) => (name === 'kind' ? Promise.reject(new Error('called off')) : Promise.resolve('economy')),
    hear: () => undefined,
  }
  const asking = {
    questions: questions.claim,
    flags: {},
    person,
    choicesFor: () => undefined,
    faultWith: () => undefined,
  }
  await expect(answerAll(asking, answers)).rejects.toThrow('called off')
  expect(answers).toEqual({ page: 'economy', statement: 'economy' })
})
