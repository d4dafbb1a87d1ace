import { type Checked, gradeOf, subjectPages } from '../../engine/index.ts'
import type { Choice, ChoiceOf, Question } from './questions.ts'

/** What a question lets choose from in a garden; undefined for a question that is answered in words. */
export function choicesFor({ choices, choiceOf, optional }: Question, checked: Checked): readonly Choice[] | undefined {
  const all = choices ?? (choiceOf && offered[choiceOf](checked))
  return optional && all ? [{ value: '', name: 'none' }, ...all] : all
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
