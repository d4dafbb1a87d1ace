import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { accountOf, checkChange, checkGarden, type Diagnostic, explained } from '../../src/engine/index.ts'
import { diffJson } from '../../src/report/diff/json.ts'
import { diffMarkdown } from '../../src/report/diff/markdown.ts'
import { diffText } from '../../src/report/diff/text.ts'
import { dueList } from '../../src/report/due.ts'
import { dueMarkdown, dueText } from '../../src/report/due-text.ts'
import { explainLine, explainText } from '../../src/report/explain-text.ts'
import { checkGithub } from '../../src/report/github.ts'
import { inert } from '../../src/report/inert.ts'
import { checkJson } from '../../src/report/json.ts'
import { jsonText } from '../../src/report/json-text.ts'
import { checkJunit } from '../../src/report/junit.ts'
import { type CheckReport, plain } from '../../src/report/report.ts'
import { checkSarif } from '../../src/report/sarif.ts'
import { checkSummary } from '../../src/report/summary.ts'
import { checkText } from '../../src/report/text.ts'
import { visible, visibleLine } from '../../src/report/visible.ts'
import { asOf, files } from '../helpers/garden.ts'
import { commandsIn } from '../helpers/runner.ts'

const commands = [
  ...['::error file=x::y', '::add-mask::a', '::stop-commands::x', '::set-output name=a::b', '::'],
  ...['##[error]x', '##[group]x', '##vso[task.setvariable variable=a]b', '##teamcity[x]', '###[error]', '#'],
]
const between = [
  ...['\n', '\r', '\r\n', '\t', ' ', '\u0085', '\u00a0', '\u2028', '\u3000', '\u001b[2K', '\u0000'],
  ...['\u200b', '\u200d', '\u2060', '\ufeff', '\u034f', '\ufe0f', '\u{e0020}', '\ud800'],
  ...['"', '`', '```', '|', '%0A', ']]>', '</details>', '\\', ': ', '[', ':', 'word', '0'],
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...commands), fc.constantFrom(...between)), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))

/** What a runner does not take for a command in the output of `--format github`: the lines that are ours. */
function withoutOurs(output: string): string {
  return output
    .split('\n')
    .map((line) => line.replace(/^::(?:error|warning|notice) (?:file=[^:,]*,line=\d+,[^:]*)?::/, ''))
    .map((line) => `  ${line}`.replace(/^ {2}::/, ''))
    .join('\n')
}

describe('the model of the runner', () => {
  test.each(['::error::x', ' \t::x::', 'a ##[error] b', '##vso[x]', 'a\r::x::', ':\u200b:x::', '#\u034f#[x]'])(
    'takes %j for a command',
    (line) => expect(commandsIn(line)).toHaveLength(1),
  )

  test.each(['a ::error::', '## A title', '# #[x]', '#1 [x]'])('and %j for text', (line) =>
    expect(commandsIn(line)).toEqual([]),
  )
})

describe('no text of content becomes a command', () => {
  test('printed by itself', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const print of [visible, visibleLine, jsonText]) expect(commandsIn(print(text))).toEqual([])
        expect(commandsIn(`- ${inert(text)}`)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('and JSON still says the same', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(JSON.parse(jsonText({ text }))).toEqual({ text })
      }),
    )
  })

  test('in any format of `check`, whatever a message holds', () => {
    const formats = [checkText, checkJson, checkSarif, checkJunit, checkSummary]
    const folders = fc.constantFrom('', 'content', '..')
    fc.assert(
      fc.property(hostile, hostile, folders, (text, name, folder) => {
        const report = reportOn(text, name, folder)
        for (const format of formats) expect(commandsIn(format(report, plain))).toEqual([])
        const github = checkGithub(report)
        expect(github.trimEnd().split('\n')).toHaveLength(report.diagnostics.length)
        expect(commandsIn(withoutOurs(github))).toEqual([])
      }),
    )
  })

  test('in any account of what was judged, however the records are filled', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, name) => {
        for (const output of accounts(text, name)) expect(commandsIn(output)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

/** A report in which everything that may come from content is hostile. */
function reportOn(text: string, name: string, folder: string): CheckReport {
  const path = `sources/${name}.yaml`
  const place = { path, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }
  const at = { place, rule: 'schema', severity: 'error' } as const
  const diagnostics: Diagnostic[] = [
    { ...at, message: text, why: text, fix: `${text}\n${text}` },
    { ...at, severity: 'warning', message: `A \`${text}\`.`, why: 'So.', fix: text },
    { ...at, place: { ...place, path: name }, severity: 'note', message: text, why: text, fix: text },
  ]
  return { asOf, files: [{ path, text: `${text}\n${text}` }], diagnostics, folder }
}

/** A day on which the claims below are due. */
const later = '2027-11-24'

/** Everything that verbs print of a garden whose every free text is hostile. */
function accounts(text: string, name: string): string[] {
  const words = JSON.stringify(text)
  const entry = (more: string, by = 'editor'): string =>
    `history:\n  - { date: 2026-05-30, by: ${by}, ${more}, why: ${words} }\n`
  const source = `title: ${words}\nkind: report\nstake: ${words}\npublisher: ${words}\nurl: https://s.example/\n`
  const claim = `statement: ${words}\nkind: finding\nevidence:\n  - { source: s, stance: supports, directness: direct }\n`
  const texts = {
    'sources/s.yaml': `${source}${entry('grade: B')}`,
    [`sources/${name}.yaml`]: `${source}${entry(`grade: ${words}`, words)}`,
    'claims/economy/a.yaml': `${claim}${entry('badge: unsourced')}`,
    [`claims/economy/${name}.yaml`]: `${claim}${entry(`badge: ${words}`, words)}`,
  }
  const before = files(texts)
  const after = files({
    ...texts,
    'sources/s.yaml': `${source}retracted: { date: 2026-06-01, why: ${words} }\n${entry('grade: B')}`,
    'claims/economy/b.yaml': `${claim}${entry('badge: caveat')}`,
    'claims/economy/a.yaml': `${claim}${entry('badge: unsourced')}  - { date: 2026-06-01, by: editor, badge: caveat, why: ${words} }\n`,
  })
  const { judged: head, diagnostics } = checkGarden(after, onDay(later))
  if (!head) throw new Error('The garden of this test can be judged.')
  const account = accountOf(checkChange(before, after, onDay(later)), head)
  const due = dueList(head, diagnostics)
  expect([head.garden.claims.size > 1, due.length > 0]).toEqual([true, true])
  return [
    diffMarkdown(account),
    diffJson(account),
    diffText(account, plain),
    dueText(due),
    dueMarkdown(due),
    jsonText(due),
    checkText({ asOf: later, files: after, diagnostics, folder: 'content' }, plain),
    ...[...head.garden.claims.values()].map((each) => explainText(each, head, plain)),
    ...[...head.verdicts.values()].flatMap((verdict) => [
      explainLine(verdict, plain),
      jsonText(explained(verdict, head.garden)),
    ]),
  ]
}
