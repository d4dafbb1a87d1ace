import { expect } from 'vitest'
import { checkChange, checkGarden } from '../../src/engine/check.ts'
import type { Day } from '../../src/engine/day.ts'
import { onDay } from '../../src/engine/day.ts'
import type { Diagnostic, Point } from '../../src/engine/diagnostic.ts'
import type { InputFile } from '../../src/engine/input-file.ts'
import type { RuleId } from '../../src/engine/rules/ids.ts'

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>

/** The day tests look from, unless they are about days. */
export const asOf: Day = '2026-11-24'

/** The day as of which tests judge the garden that ships: as it grows, its entries are of ever later days. */
export const thisDay: Day = new Date().toISOString().slice(0, 10)

/** A policy of four badges. */
export const policyText = `grades: { A: Strong., B: Solid., C: Weak., D: Hearsay. }
gradeLimits:
  - { kind: [lead, post, calculator], best: C }
  - { kind: [thread, search], best: B }
  - { kind: [paper, report, article, dataset, filing], address: false, best: C }
  - { status: [partly], best: B }
  - { status: [unlocated, suspicious], best: D }
badges:
  - id: well-sourced
    label: Well sourced
    means: Two independent sources say it directly.
    requires:
      independent:
        atLeast: 2
        grade: B
        directness: direct
        says: [A strong source says it directly., A second and independent one does too.]
      disinterested: { atLeast: 1, grade: B, directness: direct, says: [One of them has nothing to gain.] }
      uncontested: { says: [No contradiction is recorded.] }
  - id: caveat
    label: Caveat
    means: One good source says it directly.
    requires: { independent: { atLeast: 1, grade: B, directness: direct } }
  - id: unconfirmed
    label: Unconfirmed
    means: Somebody says it.
    requires: { independent: { atLeast: 1 } }
  - id: unsourced
    label: Unsourced
    means: Nothing stands for it.
    requires: {}
contested: { grade: B, directness: direct }
ceilings: { reading: caveat, forecast: caveat }
freshness: { dueAfterDays: 180, overdueAfterDays: 365 }
`

/** The smallest garden with a policy, an editor, a voice and a page to plant claims on. */
export const minimal: Texts = {
  'garden.yaml': 'title: A garden\nurl: https://garden.example\nlanguage: en\nresponsible: { name: The desk }\n',
  'policy.yaml': policyText,
  'voices/editor.yaml': 'name: The editor\nrole: editor\n',
  'voices/remy.yaml': 'name: Remy\nrole: voice\n',
  'pages/economy.md': '---\ntitle: Economy\nsummary: What things cost.\nplanted: 2026-05-30\n---\nWords.\n',
}

/** The files of the minimal garden with some texts added or put in their place. */
export function files(texts: Texts): InputFile[] {
  return Object.entries({ ...minimal, ...texts }).map(([path, text]) => ({ path, text }))
}

/** Everything that is wrong with a garden, or with the change that leads to it from a base. */
export function diagnose(
  garden: readonly InputFile[],
  options: { readonly asOf: Day; readonly base?: readonly InputFile[] },
): readonly Diagnostic[] {
  const { base } = options
  return (base ? checkChange(base, garden, onDay(options.asOf)) : checkGarden(garden, onDay(options.asOf))).diagnostics
}

/** A text without its marks (`‸`), and where they stood: each right before what it marks. */
export function marked(text: string): Point & { readonly text: string; readonly points: readonly Point[] } {
  const points: Point[] = []
  const lines = text.split('\n').map((line, index) => {
    const [first = '', ...rest] = line.split('‸')
    return rest.reduce((before, after) => {
      points.push({ line: index + 1, column: before.length + 1 })
      return before + after
    }, first)
  })
  const { line, column } = points[0] ?? { line: 0, column: 0 }
  return { text: lines.join('\n'), line, column, points }
}

/** What a garden test may say besides its texts. */
export interface Circumstances {
  readonly asOf: Day
  /** Other rules that may report errors on it. */
  readonly besides?: readonly RuleId[]
}

/**
 * Checks that a rule reports at every mark (`‸`) in the texts and nowhere else, and that no other rule finds an error.
 *
 * @param texts  put over the minimal garden
 * @returns      what the rule reported, in file order
 */
export function reports(rule: RuleId, texts: Texts, circumstances: Circumstances = { asOf }): readonly Diagnostic[] {
  const read = Object.entries(texts).map(([path, text]) => ({ path, ...marked(text) }))
  const bare = Object.fromEntries(read.map(({ path, text }) => [path, text]))
  const diagnostics = diagnose(files(bare), circumstances)
  const found = diagnostics.filter((each) => each.rule === rule)
  const expected = read.flatMap(({ path, points }) => points.map((point) => placeText(path, point)))
  expect(found.map(({ place }) => placeText(place.path, place.start)).sort()).toEqual(expected.sort())
  const others = diagnostics.filter((each) => each.rule !== rule && each.severity === 'error')
  const unexpected = others.filter((each) => !circumstances.besides?.includes(each.rule))
  expect(unexpected.map(({ place, message }) => `${placeText(place.path, place.start)} ${message}`)).toEqual([])
  return found
}

function placeText(path: string, { line, column }: Point): string {
  return `${path}:${line}:${column}`
}
