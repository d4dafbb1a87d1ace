import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import AjvDraft04 from 'ajv-draft-04'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import about from '../../package.json' with { type: 'json' }
import { onDay } from '../../src/engine/day.ts'
import { checkGarden, ruleIds } from '../../src/engine/index.ts'
import { checkGithub } from '../../src/report/github.ts'
import { checkJunit } from '../../src/report/junit.ts'
import { type CheckReport, plain } from '../../src/report/report.ts'
import { checkSarif } from '../../src/report/sarif.ts'
import { checkSummary } from '../../src/report/summary.ts'
import { checkText } from '../../src/report/text.ts'
import { asOf, files, type Texts } from '../helpers/garden.ts'

function reportOf(texts: Texts): CheckReport {
  const garden = files(texts)
  return { asOf, files: garden, diagnostics: checkGarden(garden, onDay(asOf)).diagnostics, folder: 'content' }
}

const hostile = 'kind: "\u001b[31m]]>\\n::error file=x::forged & <b>"\n'
const report = reportOf({
  'claims/economy/a.yaml': `statement: x\n${hostile}evidence: []\nhistory:\n  - { date: 2026-05-30, by: nobody, badge: unsourced, why: So. }\n`,
  'sources/::error::%0A,b:c.yaml': 'title: x\n',
})

const validSarif = new AjvDraft04({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)

describe('SARIF', () => {
  const log = JSON.parse(checkSarif(report))
  const [run] = log.runs

  test('keeps to its schema', () => {
    validSarif(log)
    expect(validSarif.errors).toBeNull()
  })

  test('names the program, its version and its home', () => {
    const { name, version, homepage } = about
    expect(run.tool.driver).toMatchObject({ name, version, informationUri: homepage })
    expect(log.$schema).toMatch(/^https:\/\/docs\.oasis-open\.org\/sarif\/.*\/sarif-schema-2\.1\.0\.json$/)
  })

  test('lists every rule, with help', () => {
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([...ruleIds])
    for (const rule of run.tool.driver.rules) expect(rule.help.text).toMatch(/\S/)
  })

  test('names a result by its rule and record, wherever its line is', () => {
    const moved = {
      ...report,
      diagnostics: report.diagnostics.map((each) => ({
        ...each,
        place: { ...each.place, start: { line: 90, column: 1 }, end: { line: 90, column: 2 } },
      })),
    }
    const prints = (text: string): unknown[] =>
      JSON.parse(text).runs[0].results.map((each: { partialFingerprints: unknown }) => each.partialFingerprints)
    expect(prints(checkSarif(moved))).toEqual(prints(checkSarif(report)))
    const all = prints(checkSarif(report)).map((each) => JSON.stringify(each))
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('text from content stays text', () => {
  test('in workflow commands: one line a diagnostic, and no path ends a property', () => {
    const lines = checkGithub(report).trimEnd().split('\n')
    expect(lines).toHaveLength(report.diagnostics.length)
    for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) file=[^:,]*,line=\d+,endLine=\d+[^:]*::/)
  })

  test('in JUnit', () => {
    const xml = checkJunit(report)
    expect(XMLValidator.validate(xml)).toBe(true)
  })

  test('in a terminal', () => {
    expect(checkText(report, plain)).not.toContain('\u001b')
  })

  test('in SARIF', () => {
    const uris = JSON.stringify(JSON.parse(checkSarif(report)).runs[0].results)
    expect(uris).not.toMatch(/\\u001b|"uri":"[^"]*:/)
  })
})

test('worst first in workflow commands: GitHub shows ten of a kind', () => {
  const kinds = checkGithub(
    reportOf({
      'claims/economy/a.yaml': 'x: 1\n',
      'pages/empty.md': '---\ntitle: x\nsummary: y\nplanted: 2026-05-30\n---\n',
    }),
  )
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ')[0])
  expect(kinds).toEqual([...kinds].sort())
  expect(new Set(kinds)).toEqual(new Set(['::error', '::warning']))
})

test('the summary of a job counts, and lists errors as text', () => {
  const summary = checkSummary(report)
  expect(summary).toMatch(
    /^## What the check found\n\n\d+ errors, \d+ warnings?, \d+ notes? in \d+ files, as of 2026-11-24\.\n\n- \*\*error\*\*/,
  )
  expect(summary).not.toMatch(/<b>|\n::/)
})
