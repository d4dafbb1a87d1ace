import { comparable, formerIds, type Source } from '../../engine/index.ts'

/** What changed of a source that can change what it carries, in words: "regraded from B to D". */
export interface SourceChange {
  readonly source: string
  readonly what: readonly string[]
}

/** What changed of the sources that are in both gardens, by id: a moved one is the same under its id of today. */
export function sourceChanges(base: ReadonlyMap<string, Source>, head: ReadonlyMap<string, Source>): SourceChange[] {
  const moved = formerIds(head)
  const today = (id: string): string => moved.get(id) ?? id
  return [...base].flatMap(([id, was]) => {
    const is = head.get(today(id))
    const what = is ? changesOf(was, is, today) : ['removed']
    return what.length > 0 ? [{ source: today(id), what }] : []
  })
}

function changesOf(was: Source, is: Source, today: (id: string) => string): string[] {
  const before = was.record
  const after = is.record
  const grades = [before, after].map(({ history }) => history.at(-1)?.grade ?? '')
  const statuses = [before, after].map(({ checked }) => checked?.status)
  return [
    grades[0] === grades[1] ? '' : `regraded from ${grades[0]} to ${grades[1]}`,
    !before.retracted && after.retracted ? `retracted on ${after.retracted.date}` : '',
    statuses[0] === statuses[1] ? '' : `found to be ${statuses[1] ?? 'unchecked'}`,
    ...setChange('derives from', before.derives?.map(today), after.derives?.map(today)),
    ...setChange('is said to be by', names(before.authors), names(after.authors)),
    ...setChange('has the origin', [before.origin].filter(isText), [after.origin].filter(isText)),
    ...setChange('has the publisher', [before.publisher].filter(isText), [after.publisher].filter(isText)),
    ...setChange('has a stake:', [before.stake].filter(isText), [after.stake].filter(isText)),
  ].filter(Boolean)
}

function setChange(verb: string, before: readonly string[] = [], after: readonly string[] = []): string[] {
  const left = new Set(before.map(comparable))
  const right = new Set(after.map(comparable))
  return [
    ...after.filter((each) => !left.has(comparable(each))).map((each) => `now ${verb} ${each}`),
    ...before.filter((each) => !right.has(comparable(each))).map((each) => `no longer ${verb} ${each}`),
  ]
}

function names(authors: Source['record']['authors'] = []): string[] {
  return authors.map((author) => (typeof author === 'string' ? author : author.name))
}

function isText(text: string | undefined): text is string {
  return text !== undefined
}
