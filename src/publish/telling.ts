import { setImmediate } from 'node:timers/promises'
import type { Route } from '../views/routes.ts'
import type { Site } from '../views/site.ts'
import { digestOf } from './digest.ts'

/**
 * The same site, whose pages tell what they are made from each time they show it.
 *
 * @param tell  is told the path of a page's file below the site's folder, and a digest of all that its template sees
 */
export function telling(site: Site, tell: (path: string, from: string) => void): Site {
  const { frame, routes } = site
  const framed = digestOf(frame)
  const told = (route: Route): Route => {
    const show = () => {
      const shown = route.show()
      tell(fileAt(frame.base, route.address), digestOf(framed, route.kind, route.address, shown))
      return shown
    }
    return { ...route, show } as Route
  }
  return { ...site, routes: new Map([...routes].map(([address, route]) => [address, told(route)])) }
}

/** So many views are made before others have their turn: it is this process that feeds the indexer. */
const viewsAtOnce = 20

/** Has all pages of a site tell. */
export async function tellAll({ routes }: Site): Promise<void> {
  let made = 0
  for (const route of routes.values()) {
    route.show()
    made += 1
    if (made % viewsAtOnce === 0) await setImmediate()
  }
}

/** Where the file of a page is, below the folder of the site. */
export function fileAt(base: string, address: string): string {
  return address.slice(base.length + 1).replace(/(?<=^|\/)$/, 'index.html')
}
