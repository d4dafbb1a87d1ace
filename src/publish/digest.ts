import { hash } from 'node:crypto'

/** Says what something is made from: plain data that differs has another digest. */
export function digestOf(...data: readonly unknown[]): string {
  return digestOfText(JSON.stringify(data))
}

export function digestOfText(text: string): string {
  return hash('sha256', text, 'base64url')
}
