import { gradeOf, type Judged, reasonWords, type Source, stepEvidence, stepWords } from '../../engine/index.ts'
import type { Context } from '../context.ts'

/** A source beside a step, and what it does there: "grade B", or why it does not count. */
export interface StepSource {
  /** Undefined when there is no such source. */
  readonly href: string | undefined
  readonly title: string
  /** The step is taken by it, kept open by it, or it does not count. */
  readonly does: 'takes' | 'bars' | 'nothing'
  readonly words: string
}

/** A step of a claim with the sources that have to do with it. */
export interface StepView {
  readonly says: string
  readonly taken: boolean
  readonly sources: readonly StepSource[]
}

export function stepViews(context: Context, judged: Judged): StepView[] {
  const told = new Set<string>()
  return stepEvidence(judged, context.judged).map(({ taken, by, against, leftOut, ...step }) => ({
    says: stepWords(step, context.words),
    taken,
    // What was said of a source beside one step is not said again beside the next.
    sources: [
      ...by.map((source) => stepSource(context, source, 'takes', gradeWords(source))),
      ...against.map((source) => stepSource(context, source, 'bars', `${gradeWords(source)}, speaks against it`)),
      ...leftOut.flatMap(({ citation: { source, sourceId }, because }) => {
        const words = because.map((reason) => reasonWords(reason, source, context.garden, context.words)).join('; ')
        const line = `${sourceId} ${words}`
        if (told.has(line)) return []
        told.add(line)
        return source
          ? stepSource(context, source, 'nothing', words)
          : { href: undefined, title: sourceId, does: 'nothing' as const, words }
      }),
    ],
  }))
}

function stepSource(context: Context, { id, record }: Source, does: StepSource['does'], words: string): StepSource {
  return { href: context.hrefs.source(id), title: record.title, does, words }
}

function gradeWords(source: Source): string {
  return `grade ${gradeOf(source)}`
}
