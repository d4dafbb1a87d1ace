import { setImmediate } from 'node:timers/promises'
import type { Read } from '../views/reads.ts'
import type { Route } from '../views/routes.ts'
import type { Site } from '../views/site.ts'
import { digestOf, digestOfBytes } from './digest.ts'
import { fileAt } from './file-at.ts'

/** A page as far as it is made. */
export interface MadePage {
  readonly address: string
  /** Of its file, below the site's folder. */
  readonly path: string
  /** All that its template sees beside the frame, as JSON in UTF-8: bytes can be handed to a thread as they are. */
  readonly shown: Uint8Array<ArrayBuffer>
  /** A digest of all that its template sees. */
  readonly from: string
  /** What was read for it. */
  readonly read: readonly Read[]
}

const utf8 = new TextEncoder()

/** So many views are made before others have their turn: threads wait for what this one tells them. */
const viewsAtOnce = 20

/** Makes the views of pages, one after the other. */
export async function* madePages(
  routes: readonly Route[],
  { frame, reads }: Pick<Site, 'frame' | 'reads'>,
): AsyncGenerator<MadePage, undefined> {
  const framed = digestOf(frame)
  for (const [index, { kind, address, show }] of routes.entries()) {
    const { value: shown, read } = reads.of(() => utf8.encode(JSON.stringify(show())))
    const from = digestOfBytes(`${framed} ${kind} ${address} `, shown)
    yield { address, path: fileAt(frame.base, address), shown, from, read }
    if (index % viewsAtOnce === 0) await setImmediate()
  }
}
