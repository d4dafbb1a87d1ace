import type { Claim, Dispatch, NextStep } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type Piece, piecesOf } from '../prose/pieces.ts'

/** How an editor begins each of the next steps, and what to type once they are done; each sentence once. */
export function editorSteps(context: Context, claim: Claim | Dispatch): Piece[][] {
  const { inForce, earned, next, withdrawn } = context.verdict(claim)
  const { garden } = context
  const isRipe = context.badge(earned).rank < context.badge(inForce).rank && !withdrawn
  const raise = `Raise the badge that it has earned: \`npm run ripen -- move ${claim.id} ${earned} --by … --why …\`.`
  const begin = (next?.steps ?? []).map((step) => beginning(step, fileOf(garden.claims.get(step.to) ?? claim)))
  return [...new Set([...(isRipe ? [raise] : []), ...begin])].map(piecesOf)
}

function beginning(step: NextStep, file: string): string {
  switch (step.do) {
    case 'add':
      return `Record the source with \`npm run ripen -- new source\`, and cite it under \`evidence\` in \`${file}\`.`
    case 'answer':
      return `Write the answer as \`answered: { date, by, why }\` at the citation of \`${step.source}\` in \`${file}\`.`
    case 'stop-resting-on':
      return `Take \`${step.on}\` out of \`rests\` in \`${file}\`, and say why in a new history entry.`
    default:
      return step satisfies never
  }
}

function fileOf({ path }: Claim | Dispatch): string {
  return `content/${path}`
}
