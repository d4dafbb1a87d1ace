import { counted, listed } from '../engine/index.ts'

/** How large a site is. */
export interface SiteExtent {
  readonly files: number
  readonly bytes: number
}

/** What hosts take of one site, as their documentation says in 2026. */
const hosts = [
  // https://developers.cloudflare.com/pages/platform/limits/
  { name: 'Cloudflare Pages', plan: ' on its free plan', files: 20_000, bytes: undefined },
  // https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
  { name: 'GitHub Pages', plan: '', files: undefined, bytes: 1_000_000_000 },
] as const

/** A garden grows: it is told when so much of a limit is used. */
const near = 0.8

/** A line for each host whose limits a site comes near to, or is over. */
export function hostsNear({ files, bytes }: SiteExtent): string[] {
  return hosts.flatMap(({ name, plan, files: mostFiles = Infinity, bytes: mostBytes = Infinity }) => {
    const has = [
      ...(files > near * mostFiles ? [counted(files, 'file')] : []),
      ...(bytes > near * mostBytes ? [megabytes(bytes)] : []),
    ]
    if (has.length === 0) return []
    const takes = mostFiles === Infinity ? megabytes(mostBytes) : counted(mostFiles, 'file')
    return [`${name} takes ${takes} of a site${plan}, and this one has ${listed(has)}.`]
  })
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}
