import { setImmediate } from 'node:timers/promises'
import type { Route } from '../views/routes.ts'
import type { Site } from '../views/site.ts'
import { digestOf, digestOfBytes } from './digest.ts'
import { fileAt } from './file-at.ts'
import type { Release } from './release.ts'
import type { Unchanged } from './unchanged.ts'

/** A page as far as it is made. */
export interface MadePage {
  readonly address: string
  /** Of its file, below the site's folder. */
  readonly path: string
  /**
   * All that its template sees beside the frame, as JSON in UTF-8: bytes can be handed to a thread as they are. Undefined
   * where the page of the release before is known to stand.
   */
  readonly shown: Uint8Array<ArrayBuffer> | undefined
  /** A digest of all that its template sees. */
  readonly from: string
}

const utf8 = new TextEncoder()

/** So many views are made before others have their turn: threads wait for what this one tells them. */
const viewsAtOnce = 20

/**
 * Makes the views of pages, one after the other.
 *
 * @param standing  files of the release before that still stand
 * @param unchanged  is told what each was made from, and what was read for it
 */
export async function* madePages(
  routes: readonly Route[],
  { frame, reads }: Pick<Site, 'frame' | 'reads'>,
  standing: Release['files'],
  unchanged: Unchanged,
): AsyncGenerator<MadePage, undefined> {
  const framed = digestOf(frame)
  let views = 0
  for (const { kind, address, show } of routes) {
    const path = fileAt(frame.base, address)
    const known = standing.has(path) ? unchanged.known(path) : undefined
    if (known) {
      unchanged.add(path, known)
      yield { address, path, shown: undefined, from: known.from }
      continue
    }
    const { value: shown, read } = reads.of(() => utf8.encode(JSON.stringify(show())))
    const from = digestOfBytes(`${framed} ${kind} ${address} `, shown)
    unchanged.add(path, { from, read })
    yield { address, path, shown, from }
    if (views % viewsAtOnce === 0) await setImmediate()
    views += 1
  }
}
