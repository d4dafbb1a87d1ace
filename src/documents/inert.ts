import { oneLine, writable } from './characters.ts'

/** A text in one line of Markdown that stays what it is: nothing in it becomes a link, a heading or a list. */
export function inert(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_[\]<>#|~&]/g, '\\$&')
}

/** An address to stand in the brackets of a link in Markdown, which nothing in it ends. */
export function inertAddress(url: string): string {
  return writable(url)
    .replaceAll(/[\s\p{Cc}<>"\\`[\]]/gu, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
}
