import { setImmediate } from 'node:timers/promises'
import type { Route } from '../views/routes.ts'
import type { Frame } from '../views/site.ts'
import { digestOf, digestOfText } from './digest.ts'
import { fileAt } from './file-at.ts'

/** A page that can be rendered. */
export interface MadePage {
  readonly address: string
  /** Of its file, below the site's folder. */
  readonly path: string
  /** All that its template sees beside the frame, as JSON. */
  readonly shown: string
  /** A digest of all that its template sees. */
  readonly from: string
}

/** So many views are made before others have their turn: threads wait for what this one tells them. */
const viewsAtOnce = 20

/** Makes the views of pages, one after the other. */
export async function* madePages(routes: readonly Route[], frame: Frame): AsyncGenerator<MadePage, undefined> {
  const framed = digestOf(frame)
  for (const [index, { kind, address, show }] of routes.entries()) {
    const shown = JSON.stringify(show())
    const from = digestOfText(`${framed} ${kind} ${address} ${shown}`)
    yield { address, path: fileAt(frame.base, address), shown, from }
    if (index % viewsAtOnce === 0) await setImmediate()
  }
}
