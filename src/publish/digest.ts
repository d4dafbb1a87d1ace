import { createHash, hash } from 'node:crypto'

/** Says what something is made from: plain data that differs has another digest. */
export function digestOf(...data: readonly unknown[]): string {
  return digestOfText(JSON.stringify(data))
}

export function digestOfText(text: string): string {
  return hash('sha256', text, 'base64url')
}

/** Says what bytes are, with what is known of them. */
export function digestOfBytes(known: string, bytes: Uint8Array): string {
  return createHash('sha256').update(known).update(bytes).digest('base64url')
}
