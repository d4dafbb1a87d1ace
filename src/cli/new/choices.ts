import { type Checked, gradeOf, subjectPages } from '../../engine/index.ts'
import type { Choice, ChoiceOf, Question } from './questions.ts'

/** What a question lets choose from in a garden; undefined for a question that is answered in words. */
export function choicesFor(question: Question, checked: Checked): readonly Choice[] | undefined {
  const { choices, choiceOf } = question
  const all = choices ?? (choiceOf && offered[choiceOf](checked))
  return all && withNone(all, question)
}

/** Choices, and none where nothing will do. */
export function withNone(choices: readonly Choice[], { optional }: Question): readonly Choice[] {
  return optional ? [{ value: '', name: 'none' }, ...choices] : choices
}

const offered: Readonly<Record<ChoiceOf, (checked: Checked) => Choice[]>> = {
  page: ({ garden }) => subjectPages(garden).map(({ id, record }) => ({ value: id, name: `${record.title} (${id})` })),
  voice: ({ garden }) =>
    [...garden.voices].map(([value, { record }]) => ({
      value,
      name: `${record.name} (${value})`,
      description:
        record.role === 'editor' ? 'An editor, who may raise badges and grades.' : 'It may not raise badges.',
    })),
  source: ({ garden }) =>
    [...garden.sources].map(([value, source]) => ({
      value,
      name: `${source.record.title} (${value})`,
      description: `Grade ${gradeOf(source)}`,
    })),
  claim: ({ garden, judged }) =>
    [...garden.claims].map(([value, { record }]) => ({
      value,
      name: `${record.statement.trim()} (${value})`,
      description: `It has earned ${judged?.verdicts.get(value)?.earned}`,
    })),
  grade: ({ judged }) =>
    Object.entries(judged?.policy.grades ?? {}).map(([value, description]) => ({ value, description })),
}
