import { isMap } from 'yaml'
import { checkGarden, type InputFile, type Today } from '../engine/index.ts'
import { CannotEdit } from './cannot-edit.ts'
import { insertAt, openRegion } from './region.ts'

/** What a format asks of a file of the format before it: its text then, the same text for a file that it asks nothing of. */
export type UpgradeStep = (path: string, text: string) => string

/** What leads to each format from the one before it, the first from 0, which had no number. */
export const upgradeSteps: readonly UpgradeStep[] = [
  (path, text) => namedSchema(path === 'garden.yaml' ? withFormat(path, text, 1) : text),
]

/** A badge that a claim or a dispatch has earned, before and after. */
export interface ChangedVerdict {
  readonly id: string
  readonly was: string
  readonly is: string
}

export interface Upgrade {
  /** The files that change, as they are to be. */
  readonly changed: readonly { readonly path: string; readonly text: string }[]
  readonly verdicts: readonly ChangedVerdict[]
}

/**
 * Brings the files of a garden to the newest format, and judges them before and after.
 *
 * @param format  what the garden is of
 * @throws CannotEdit when a file cannot be edited as it stands
 */
export function upgrade(
  files: readonly InputFile[],
  format: number,
  today: Today,
  steps: readonly UpgradeStep[],
): Upgrade {
  const changed = files.flatMap((file) => {
    if (!('text' in file)) return []
    const text = steps.slice(format).reduce((written, step) => step(file.path, written), file.text)
    return text === file.text ? [] : [{ path: file.path, text }]
  })
  const texts = new Map(changed.map((file) => [file.path, file]))
  const after = files.map((file) => texts.get(file.path) ?? file)
  return { changed, verdicts: changedVerdicts(earnedIn(files, today), earnedIn(after, today)) }
}

function changedVerdicts(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): ChangedVerdict[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort()
  return ids.flatMap((id) => {
    const [was = 'nothing', is = 'nothing'] = [before.get(id), after.get(id)]
    return was === is ? [] : [{ id, was, is }]
  })
}

/** What each claim and each dispatch has earned, and whether it is contested. */
function earnedIn(files: readonly InputFile[], today: Today): ReadonlyMap<string, string> {
  const { judged } = checkGarden(files, today)
  const verdicts = [...(judged?.verdicts ?? []), ...(judged?.dispatchVerdicts ?? [])]
  const wordsOf = (earned: string, isContested: boolean): string => (isContested ? `${earned}, contested` : earned)
  return new Map(
    verdicts.map(([id, verdict]) => [id, wordsOf(verdict.earned, 'contested' in verdict && verdict.contested)]),
  )
}

/** The garden's file with its format put first, below the comments at its head. Every other byte stays. */
function withFormat(path: string, text: string, format: number): string {
  const region = openRegion(path, text)
  const { contents } = region.document
  if (!isMap(contents) || contents.flow || !contents.range) {
    throw new CannotEdit(`${path} has no labels on lines of their own.`, `Give it one by hand: \`format: ${format}\`.`)
  }
  return insertAt(region, contents.range[0], `format: ${format}\n`)
}

/** The schemas that editors read lie where the check keeps them. */
function namedSchema(text: string): string {
  return text.replace(
    /^((?:\uFEFF?---(?:\r\n|\n|\r))?\uFEFF?# yaml-language-server: \$schema=(?:\.\.\/)+)(?=schemas\/\w+\.schema\.json)/,
    '$1.ripen/',
  )
}
