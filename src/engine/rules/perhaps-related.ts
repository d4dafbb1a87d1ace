import type { Place } from '../diagnostic.ts'
import { relationBetween } from '../judge/relation.ts'
import type { Source } from '../types.ts'
import { defineRule } from './rule.ts'
import { sharedWords } from './shared/shared-words.ts'
import { addressesBesides, type Identity, identitiesOf } from './shared/source-identity.ts'

export const perhapsRelated = defineRule({
  id: 'perhaps-related',
  severity: 'note',
  scope: 'garden',
  why: 'Two sources that go back to one count twice, and a copy makes a claim look confirmed by somebody who only repeated it.',
  asks:
    'Sources that share 12 words in a row, or an address, are on record as related: one derives from the other, or both ' +
    'have the same origin, publisher or author. Words are those of passages; an address is one of the document, of a copy ' +
    'of it or of where a passage was seen.',
  bad: `# sources/harvest-report.yaml
title: Harvest report
kind: report
url: https://grain.example/harvest
publisher: Grain Office
passages:
  - id: yields
    text: The fields that we counted yielded a tenth more wheat than they did in the year before.
    seen: { date: 2026-05-30, by: editor }
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
# sources/morning-news.yaml
title: A good year
kind: article
url: https://news.example/good-year
publisher: Morning News
passages:
  - id: yields
    text: This year, the fields that we counted yielded a tenth more wheat than they did in the year before.
    seen: { date: 2026-05-30, by: editor }
history:
  - { date: 2026-05-30, by: editor, grade: C, why: It does not say how it knows. }
`,
  good: `# sources/harvest-report.yaml
title: Harvest report
kind: report
url: https://grain.example/harvest
publisher: Grain Office
passages:
  - id: yields
    text: The fields that we counted yielded a tenth more wheat than they did in the year before.
    seen: { date: 2026-05-30, by: editor }
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
# sources/morning-news.yaml
title: A good year
kind: article
url: https://news.example/good-year
publisher: Morning News
derives: [harvest-report]
passages:
  - id: yields
    text: This year, the fields that we counted yielded a tenth more wheat than they did in the year before.
    seen: { date: 2026-05-30, by: editor }
history:
  - { date: 2026-05-30, by: editor, grade: C, why: It retells the report. }
`,
  check({ garden }, report) {
    // Of what could not be read in full, a relation may have been left out.
    const sources = [...garden.sources.values()].filter(({ line }) => line.every(({ whole }) => whole))
    const isUnrelated = (source: Source, other: Source): boolean => relationBetween(source, other) === undefined
    const shared = [...wordsShared(sources, isUnrelated), ...addressesShared(sources, isUnrelated)]
    for (const together of Map.groupBy(shared, ({ source, other }) => `${source.id} ${other.id}`).values()) {
      const [first] = together
      if (!first) continue
      report({
        place: first.place,
        message:
          `\`${first.source.id}\` and \`${first.other.id}\` share ${together.map(({ what }) => what).join(', and ')}, ` +
          'but nothing on record relates them.',
        fix:
          `If one retells the other, say so under \`derives\`; if both go back to one text, give both the same \`origin\`. ` +
          'If each came to it by itself, leave it.',
      })
    }
  },
})

interface Shared {
  readonly source: Source
  readonly other: Source
  readonly what: string
  readonly place: Place
}

type IsMeant = (source: Source, other: Source) => boolean

function wordsShared(sources: readonly Source[], isMeant: IsMeant): Shared[] {
  return sharedWords(sources, isMeant).map(({ source, other, passage, span, count }) => {
    const words = source.record.passages?.[passage]?.text.slice(span.start, span.end) ?? ''
    return {
      source,
      other,
      what: `${count} words in a row, “${shortened(words)}”`,
      place: source.locate(`/passages/${passage}/text`, 'value', span),
    }
  })
}

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ')
  return line.length > 120 ? `${line.slice(0, 80).toWellFormed()} … ${line.slice(-30).toWellFormed()}` : line
}

/** So many sources that give an address are compared with all others that do. */
const mostHolders = 8

interface Given {
  readonly source: Source
  readonly isItself: boolean
}

/** Addresses that two sources give, each once for a pair. One under which both name themselves is another rule's. */
function addressesShared(sources: readonly Source[], isMeant: IsMeant): Shared[] {
  const givers = new Map<string, Given[]>()
  const found: Shared[] = []
  for (const source of sources) {
    const told = new Set<Source>()
    for (const { key, what, value, pointer, isItself } of givenBy(source)) {
      const known = givers.get(key) ?? []
      givers.set(key, known)
      const other = known.find(
        (each) => each.source !== source && !(isItself && each.isItself) && isMeant(source, each.source),
      )?.source
      if (other && !told.has(other)) {
        told.add(other)
        found.push({ source, other, what: `the ${what} \`${value}\``, place: source.locate(pointer, 'value') })
      }
      if (known.length < mostHolders) known.push({ source, isItself })
    }
  }
  return found
}

function givenBy({ record }: Source): (Identity & { readonly isItself: boolean })[] {
  return [
    ...identitiesOf(record).map((each) => ({ ...each, isItself: true })),
    ...addressesBesides(record).map((each) => ({ ...each, isItself: false })),
  ]
}
