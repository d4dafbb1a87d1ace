import type { Rebuilt } from './rebuild.ts'

/** What came of an edit, on a line. */
export function rebuiltLine(number: number, what: string, rebuilt: Rebuilt | undefined): string {
  return `${number}  ${what}: ${rebuilt ? outcomeOf(rebuilt) : 'not published, with links that lead nowhere'}\n`
}

function outcomeOf({ pages, rendered, differs }: Rebuilt): string {
  return `${rendered} of ${pages} pages made anew, ${differs === undefined ? 'equal' : `and ${differs} differs`}`
}
