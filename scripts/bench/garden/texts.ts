import type { DispatchRecord, PageRecord } from '../../../src/engine/index.ts'
import type { PlantedClaim } from './claims.ts'
import { daysBefore } from './days.ts'
import type { Dice } from './dice.ts'
import type { PlantedSource } from './sources.ts'
import { sentence, sentences, slug, title } from './words.ts'

/** What pages and dispatches speak of. */
interface Subject {
  readonly dice: Dice
  readonly pages: readonly string[]
  readonly claims: readonly PlantedClaim[]
  readonly sources: readonly PlantedSource[]
  readonly voices: readonly string[]
}

/** A page: its prose says most of its claims, and cites. */
export function plantPage({ dice, pages, claims, sources }: Subject, id: string): PageRecord {
  const own = claims.filter((claim) => claim.id.startsWith(`${id}/`)).map((claim) => claim.id)
  const half = Math.ceil(own.length / 2)
  const groups = [own.slice(0, half), own.slice(half)].filter((group) => group.length > 0)
  const [planted = ''] = daysBefore(dice, 1)
  return {
    title: title(dice),
    summary: sentences(dice, 1, 2),
    planted,
    related: [...new Set([dice.pick(pages), dice.pick(pages)])]
      .filter((page) => page !== id)
      .map((page) => ({ page, why: sentence(dice) })),
    claims: groups.map((group) => ({ group: title(dice), claims: group })),
    questions: own.slice(0, 3).map((claim) => ({
      question: `What follows from it? ${sentence(dice)}`,
      claims: [claim],
      settledBy: sentence(dice),
    })),
    body: bodyOf(dice, own, sources),
  }
}

function bodyOf(dice: Dice, claims: readonly string[], sources: readonly PlantedSource[]): string {
  const sections = [`${sentences(dice, 2, 5)}\n`]
  for (let from = 0; from < claims.length; from += 6) {
    const said = claims.slice(from, from + 6).map((claim) => `${sentence(dice)} [[claim:${claim}]]`)
    sections.push(
      `## ${title(dice)}\n`,
      `${said.slice(0, 3).join(' ')}\n`,
      `${said.slice(3).join(' ')} ${cited(dice, sources)}\n`,
    )
  }
  return sections.join('\n')
}

/** A dispatch: news that touches some claims and rests on one that its badge can stand on. */
export function plantDispatch(
  subject: Subject,
  number: number,
): { readonly id: string; readonly record: DispatchRecord } {
  const { dice, pages, claims, sources, voices } = subject
  const [date = ''] = daysBefore(dice, 1)
  const voice = dice.pick(voices)
  const firm = claims.filter(({ isFirm }) => isFirm)
  const touched = [...new Set(Array.from({ length: dice.between(1, 5) }, () => dice.pick(claims).id))]
  const rests = firm.length === 0 ? {} : { rests: [dice.pick(firm).id] }
  return {
    id: `${date}-${slug(dice, number)}`,
    record: {
      date,
      voice,
      title: title(dice),
      pages: [dice.pick(pages)],
      touches: touched.map((claim) => ({ claim, stance: dice.pick(['supports', 'contradicts', 'context'] as const) })),
      history: [{ date, by: voice, badge: firm.length === 0 ? 'unsourced' : 'unconfirmed', why: sentence(dice) }],
      ...rests,
      body: [
        `${sentences(dice, 2, 4)} [[claim:${dice.pick(touched)}]]`,
        `${sentences(dice, 2, 4)} ${cited(dice, sources)}`,
        `${sentences(dice, 1, 3)} See [[${dice.pick(pages)}]].`,
      ].join('\n\n'),
    },
  }
}

function cited(dice: Dice, sources: readonly PlantedSource[]): string {
  return `[@${sources[dice.longTail(sources.length)]?.id ?? ''}]`
}
