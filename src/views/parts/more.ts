/** What a list leaves out, and where it stands. */
export interface More {
  readonly count: number
  readonly href: string
}

/** What is left out of so many things when so many are shown; undefined for nothing. */
export function moreOf(things: number, shown: number, href: string): More | undefined {
  return things > shown ? { count: things - shown, href } : undefined
}
