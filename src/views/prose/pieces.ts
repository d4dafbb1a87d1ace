/** A stretch of a sentence; what stood between backticks is code. */
export interface Piece {
  readonly text: string
  readonly isCode: boolean
}

/** A sentence of ours, its code apart from its words. */
export function piecesOf(sentence: string): Piece[] {
  return sentence
    .split('`')
    .map((text, index) => ({ text, isCode: index % 2 === 1 }))
    .filter(({ text }) => text !== '')
}
