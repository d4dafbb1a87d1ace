import { gradeOf, type Judged, reasonWords, type Source, stepEvidence, stepWords } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { chained } from './chained.ts'

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
  const { words } = context
  const told = new Set<string>()
  return stepEvidence(judged, context.judged).map(({ taken, by, against, leftOut, ...step }) => ({
    says: stepWords(step, words),
    taken,
    // What was said of a source beside one step is not said again beside the next.
    sources: [
      ...by.map((source) => stepSource(context, source, 'takes', words.say('step.grade', { grade: gradeOf(source) }))),
      ...against.map((source) =>
        stepSource(context, source, 'bars', words.say('step.gradeAgainst', { grade: gradeOf(source) })),
      ),
      ...leftOut.flatMap(({ citation: { source, sourceId }, because }) => {
        const reasons = because.map((reason) => reasonWords(reason, source, context.garden, words))
        const said = chained(words, 'list.semicolon', reasons)
        const line = `${sourceId} ${said}`
        if (told.has(line)) return []
        told.add(line)
        return source
          ? stepSource(context, source, 'nothing', said)
          : { href: undefined, title: sourceId, does: 'nothing' as const, words: said }
      }),
    ],
  }))
}

function stepSource(context: Context, { id, record }: Source, does: StepSource['does'], words: string): StepSource {
  return { href: context.hrefs.source(id), title: record.title, does, words }
}
