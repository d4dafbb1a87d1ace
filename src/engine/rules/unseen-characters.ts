import { mixedWords } from '../characters/look-alikes.ts'
import { unseenCharacters } from '../characters/unseen-characters.ts'
import type { Finding } from '../diagnostic.ts'
import type { Mark, Valid } from '../valid.ts'
import { defineRule } from './rule.ts'

/** Ids, days and addresses are held to letters and signs that can be seen by rules of their own. */
const read: ReadonlySet<Mark['format']> = new Set(['name', 'markdown', 'text'])

export const unseenCharactersRule = defineRule({
  id: 'unseen-characters',
  severity: 'error',
  scope: 'record',
  why: 'What nobody can see makes two names of one, and can make a text read as what it does not say.',
  asks:
    'Names, titles and labels hold no character that cannot be seen or turns the direction of writing, and no word that ' +
    'mixes letters of several scripts that look alike. In running text, where they may be meant, they are a warning.',
  bad: `# sources/harvest-report.yaml
title: Harvest report
kind: report
url: https://example.org/harvest
publisher: "Grain\\u200b Office"
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`,
  good: `# sources/harvest-report.yaml
title: Harvest report
kind: report
url: https://example.org/harvest
publisher: Grain Office
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`,
  checkRecord(record, report) {
    for (const mark of record.marks) {
      if (!read.has(mark.format)) continue
      // A name is compared and looked up: there, a character that nobody sees makes two things of one.
      const severity = mark.format === 'name' ? 'error' : 'warning'
      for (const finding of findingsIn(mark, record)) report({ ...finding, severity })
    }
  },
})

function findingsIn({ format, pointer, value }: Mark, { locate, prose }: Valid): Finding[] {
  const unseen = unseenCharacters(value).map(({ name, span }) => ({
    place: locate(pointer, 'value', span),
    message: `This holds a character that cannot be seen: ${name}.`,
    fix: 'Take it out: delete the letters on both sides of the place and type them again.',
  }))
  const mixed = mixedWords(value).map(({ word, letter, script, span }) => ({
    place: locate(pointer, 'value', span),
    message: `\`${word}\` mixes scripts: its \`${letter}\` is a ${script} letter that looks like a Latin one.`,
    fix: 'Type the word anew on one keyboard.',
  }))
  if (format !== 'markdown' || unseen.length > 0) return [...unseen, ...mixed]
  // A character may be written by its number, as `&#8238;`, which only the text that is read from it shows.
  const spelt = unseenCharacters(prose(pointer).text).map(({ name }) => ({
    place: locate(pointer, 'value'),
    message: `This spells a character that cannot be seen, by its number or its name: ${name}.`,
    fix: 'Take out the `&…;` that spells it.',
  }))
  return [...spelt, ...mixed]
}
