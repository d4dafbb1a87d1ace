import type { Claim, Dispatch, NextStep } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type Piece, piecesOf } from '../prose/pieces.ts'

/** The folder that commands take for the garden's unless they are told another. */
const usualFolder = 'content'

/** How an editor begins each of the next steps, and what to type once they are done; each sentence once. */
export function editorSteps(context: Context, claim: Claim | Dispatch): Piece[][] {
  const { inForce, earned, next, withdrawn } = context.verdict(claim)
  const { garden, folder, words } = context
  const isRipe = context.badge(earned).rank < context.badge(inForce).rank && !withdrawn
  const move = `npm run ripen -- move ${claim.id} ${earned}${optionFor(folder)} --by … --why …`
  const raise = words.say('editor.raise', { command: move })
  const begin = (next?.steps ?? []).map((step) => beginning(context, step, garden.claims.get(step.to) ?? claim))
  return [...new Set([...(isRipe ? [raise] : []), ...begin])].map(piecesOf)
}

function beginning({ folder, words }: Context, step: NextStep, { path }: Claim | Dispatch): string {
  const file = folder ? `${folder}/${path}` : path
  switch (step.do) {
    case 'add':
      return words.say('editor.add', { command: `npm run ripen -- new source${optionFor(folder)}`, file })
    case 'prove':
      return words.say('editor.prove', { passages: 'passages', quote: 'quote', source: step.source, file })
    case 'answer':
      return words.say('editor.answer', { key: 'answered: { date, by, why }', source: step.source, file })
    case 'stop-resting-on':
      return words.say('editor.stopRestingOn', { claim: step.on, file })
    default:
      return step satisfies never
  }
}

/** What a command must be told to find the garden; a folder that nobody knows is left to the editor. */
function optionFor(folder: string | undefined): string {
  return folder === usualFolder ? '' : ` --content ${folder === '' ? '.' : (folder ?? '…')}`
}
