import type { Claim, Dispatch, NextStep } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type Piece, piecesOf } from '../prose/pieces.ts'

/** The folder that commands take for the garden's unless they are told another. */
const usualFolder = 'content'

/** How an editor begins each of the next steps, and what to type once they are done; each sentence once. */
export function editorSteps(context: Context, claim: Claim | Dispatch): Piece[][] {
  const { inForce, earned, next, withdrawn } = context.verdict(claim)
  const { garden, folder } = context
  const isRipe = context.badge(earned).rank < context.badge(inForce).rank && !withdrawn
  const move = `npm run ripen -- move ${claim.id} ${earned}${optionFor(folder)} --by … --why …`
  const raise = `Raise the badge that it has earned: \`${move}\`.`
  const begin = (next?.steps ?? []).map((step) => beginning(step, garden.claims.get(step.to) ?? claim, folder))
  return [...new Set([...(isRipe ? [raise] : []), ...begin])].map(piecesOf)
}

function beginning(step: NextStep, { path }: Claim | Dispatch, folder: string | undefined): string {
  const file = folder ? `${folder}/${path}` : path
  switch (step.do) {
    case 'add': {
      const add = `npm run ripen -- new source${optionFor(folder)}`
      return `Record the source with \`${add}\`, and cite it under \`evidence\` in \`${file}\`.`
    }
    case 'answer':
      return `Write the answer as \`answered: { date, by, why }\` at the citation of \`${step.source}\` in \`${file}\`.`
    case 'stop-resting-on':
      return `Take \`${step.on}\` out of \`rests\` in \`${file}\`, and say why in a new history entry.`
    default:
      return step satisfies never
  }
}

/** What a command must be told to find the garden; a folder that nobody knows is left to the editor. */
function optionFor(folder: string | undefined): string {
  return folder === usualFolder ? '' : ` --content ${folder === '' ? '.' : (folder ?? '…')}`
}
