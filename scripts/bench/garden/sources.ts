import type { SourceRecord } from '../../../src/engine/index.ts'
import { daysBefore } from './days.ts'
import type { Dice } from './dice.ts'
import { sentence, sentences, slug, title } from './words.ts'

/** A source, and what a claim that cites it can count on. */
export interface PlantedSource {
  readonly id: string
  readonly record: SourceRecord
  /** Whether its grade is one of the best two. */
  readonly isStrong: boolean
  /** Whether it shares nothing with any other source and has nothing to gain: two of these are independent. */
  readonly isAlone: boolean
}

const kinds = ['paper', 'report', 'article', 'dataset', 'filing', 'post', 'thread', 'lead'] as const
const bestOf: Partial<Record<(typeof kinds)[number], string>> = { post: 'C', lead: 'C', thread: 'B' }

/**
 * Sources of which half stand alone, and half share what makes sources related: a publisher, an origin, authors by name
 * or ORCID, or that one retells another.
 *
 * @param pages  ids of the pages that they are mapped to
 */
export function plantSources(dice: Dice, count: number, pages: readonly string[]): PlantedSource[] {
  const planted: PlantedSource[] = []
  for (let number = 0; number < count; number += 1) {
    const isAlone = number % 2 === 0
    const kind = isAlone ? dice.pick(kinds.slice(0, 5)) : dice.pick(kinds)
    const grades = grading(dice, bestOf[kind] ?? 'A')
    const days = daysBefore(dice, grades.length + 1)
    const id = slug(dice, number)
    const record: SourceRecord = {
      title: title(dice),
      kind,
      ...(isAlone ? ties.none(number) : ties.some(dice, count, planted)),
      published: days[0] ?? '',
      url: `https://source-${number}.example/${id}`,
      summary: sentences(dice, 1, 3),
      ...(!isAlone && dice.chance(0.4) ? { stake: 'sells what it writes about' } : {}),
      history: grades.map((grade, index) => ({
        date: days[index + 1] ?? '',
        by: 'editor',
        grade,
        why: sentence(dice),
      })),
      ...(isAlone ? { passages: [passage(dice, days.at(-1) ?? '')] } : {}),
      ...(dice.chance(0.8)
        ? { checked: { status: 'verified', date: days.at(-1) ?? '', by: 'editor', note: sentence(dice) } }
        : {}),
      pages: [...new Set([dice.pick(pages), dice.pick(pages)])],
    }
    planted.push({ id, record, isAlone, isStrong: (grades.at(-1) ?? 'D') <= 'B' })
  }
  return planted
}

/** The grades of a source through time: the last is in force, and none is better than the best that it may have. */
function grading(dice: Dice, best: string): string[] {
  const grades = ['A', 'B', 'C', 'D'].filter((grade) => grade >= best)
  return Array.from({ length: dice.chance(0.15) ? 2 : 1 }, () => grades[dice.longTail(grades.length)] ?? best)
}

/** Words of a source; claims quote the first sentence of them. */
function passage(dice: Dice, date: string): NonNullable<SourceRecord['passages']>[number] {
  const at = `Section ${dice.between(1, 9)}`
  return { id: 'words', text: sentences(dice, 2, 4), at, seen: { date, by: 'editor' } }
}

type Ties = Pick<SourceRecord, 'authors' | 'publisher' | 'origin' | 'derives'>

const ties = {
  none: (number: number): Ties => ({ authors: [`Author ${number}`], publisher: `Publisher ${number}` }),
  some(dice: Dice, count: number, before: readonly PlantedSource[]): Ties {
    const of = (many: number): number => dice.longTail(Math.ceil(many))
    const retold = before.filter(({ isAlone }) => !isAlone)[dice.below(Math.max(1, before.length / 2))]
    const person = of(count / 4)
    const name = `Writer ${person}`
    return {
      ...(dice.chance(0.6) ? { authors: [dice.chance(0.5) ? name : { name, orcid: orcidOf(person) }] } : {}),
      ...(dice.chance(0.7) ? { publisher: `House ${of(count / 5)}` } : {}),
      ...(dice.chance(0.2) ? { origin: `release ${of(count / 10)}` } : {}),
      ...(retold && dice.chance(0.15) ? { derives: [retold.id] } : {}),
    }
  },
}

/** An ORCID with the last sign that its digits ask for (ISO 7064, mod 11-2). */
function orcidOf(person: number): string {
  const digits = String(person).padStart(15, '0')
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const check = (12 - (total % 11)) % 11
  return `${digits}${check === 10 ? 'X' : check}`.replaceAll(/(.{4})(?=.)/g, '$1-')
}
