import { hash } from 'node:crypto'

/** Says what something is made from: plain data that differs has another digest. */
export function digestOf(...data: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(data), 'base64url')
}
