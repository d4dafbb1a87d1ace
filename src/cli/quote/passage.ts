import { type Day, freeName, type PassageRecord, type Source, slugOf } from '../../engine/index.ts'
import { UsageError } from '../../garden/usage-error.ts'
import { visibleLine } from '../../report/visible.ts'
import type { Answers } from '../new/ask.ts'

/** A name that is made from words goes no further than these. */
const mostWords = 5

/**
 * The passage that was chosen among those of a source.
 *
 * @throws UsageError when it has none of that name
 */
export function passageNamed(name: string, { id, record }: Source): PassageRecord {
  const passages = record.passages ?? []
  const found = passages.find((passage) => passage.id === name)
  if (found) return found
  const names = passages.map((passage) => `\`${passage.id}\``).join(', ')
  throw new UsageError(
    `\`${id}\` has no passage \`${visibleLine(name)}\`.`,
    names === '' ? 'Give the words: `--text -` takes them from a pipe.' : `It has ${names}.`,
  )
}

/** A passage that is to be added. White space is how a page was set, and not of its words. */
export function newPassage(
  answers: Answers,
  source: Source,
  {
    date,
    name,
    language,
  }: { readonly date: Day; readonly name: string | undefined; readonly language: string | undefined },
): PassageRecord {
  const { at, url, by = '' } = answers
  const taken = new Set((source.record.passages ?? []).map(({ id }) => id))
  const text = (answers['text'] ?? '').replaceAll(/\s+/g, ' ').trim()
  return {
    id: name ?? freeName(slugOf(text, { most: mostWords, language }) || 'passage', '', taken),
    text,
    ...(at === undefined ? {} : { at }),
    seen: { date, by, ...(url === undefined ? {} : { url }) },
  }
}
