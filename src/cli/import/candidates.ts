import { freeName, type Garden, type InputFile, kindOf, slugOf } from '../../engine/index.ts'
import { type Entry, type Label, madeFrom, sourceOf, type Told } from '../../references/read-references.ts'
import { mostWords } from '../new/draft.ts'
import { Twins } from '../new/twin.ts'
import type { NamedInput, Notice } from './notice.ts'

/** A source that is to be written. */
export interface Candidate {
  readonly input: NamedInput
  readonly entry: Entry
  readonly id: string
  readonly told: Told & { readonly title: string }
}

/** What can be taken from some inputs, and what is to be told of the rest. */
export interface Sorted {
  readonly candidates: readonly Candidate[]
  readonly notices: readonly Notice[]
  /** How many are in the garden already, or stand in the inputs before. */
  readonly known: number
}

/** Sorts the entries of some inputs: what is here already, what lacks a title, and what is new. */
export function sortEntries(inputs: readonly NamedInput[], files: readonly InputFile[], garden: Garden): Sorted {
  const twins = new Twins(garden)
  const taken = idsOfSources(files)
  const candidates: Candidate[] = []
  const notices: Notice[] = []
  let known = 0
  for (const input of inputs) {
    for (const entry of input.entries) {
      const { told, leftOut } = sourceOf(entry)
      const { title } = told
      const twin = twins.of(told)
      if (twin !== undefined) {
        known += 1
        notices.push({ input, span: entry.span, message: `\`${twin}\` is this source already.` })
      } else if (title === undefined) {
        notices.push({
          input,
          span: entry.span,
          message: 'It has no title.',
          fix: 'Give it one in the reference manager.',
        })
      } else {
        const slug = slugOf(title, { most: mostWords, language: garden.garden?.record.language }) || 'source'
        const id = freeName(slug, '', taken)
        taken.add(id)
        twins.add(id, told)
        candidates.push({ input, entry, id, told: { ...told, title } })
        for (const { label, said } of leftOut) {
          const span = entry.locate(madeFrom[label])
          notices.push({
            input,
            span,
            message: `\`${said}\` is ${cannotBe[label] ?? 'nothing that a source takes'}: it is left out.`,
          })
        }
      }
    }
  }
  return { candidates, notices, known }
}

const cannotBe: Partial<Record<keyof Told, string>> = {
  published: 'no year, month or day',
  url: 'no address of the web',
  doi: 'no DOI',
  isbn: 'no ISBN',
}

/** The ids that sources have, those among them that cannot be read. */
function idsOfSources(files: readonly InputFile[]): Set<string> {
  const named = files.map(({ path }) => kindOf(path))
  return new Set(named.flatMap((of) => ('id' in of && of.kind === 'source' ? [of.id] : [])))
}

/** Where in its input stands what a label of a candidate was made from. */
export function spanOf({ entry }: Candidate, label: string | undefined): Entry['span'] {
  const from: Label | undefined =
    label === undefined ? undefined : new Map<string, Label>(Object.entries(madeFrom)).get(label)
  return from === undefined ? entry.span : entry.locate(from)
}
