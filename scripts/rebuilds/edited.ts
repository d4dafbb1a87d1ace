import { checkGarden, onDay } from '../../src/engine/index.ts'
import { today } from '../bench/garden/days.ts'
import type { Dice } from '../bench/garden/dice.ts'
import type { Texts } from '../bench/garden/garden.ts'
import { Draft } from './draft.ts'
import { edits } from './edits.ts'

/** A garden after an edit. */
export interface Edited {
  readonly texts: Texts
  /** What was done, and to which file. */
  readonly what: string
}

/** Makes one edit after the other, whichever the dice say, until one changes something that the check accepts. */
export function editedOnce(garden: Texts, dice: Dice): Edited {
  for (;;) {
    const [name, edit] = dice.pick(Object.entries(edits))
    const draft = new Draft(garden, dice)
    const path = edit(draft)
    if (draft.texts.get(path) !== garden.get(path) && isAccepted(draft.texts)) {
      return { texts: draft.texts, what: `${name}: ${path}` }
    }
  }
}

/** Whether a garden can be published. */
export function isAccepted(garden: Texts): boolean {
  const files = [...garden].map(([path, text]) => ({ path, text }))
  return checkGarden(files, onDay(today)).diagnostics.every(({ severity }) => severity !== 'error')
}
