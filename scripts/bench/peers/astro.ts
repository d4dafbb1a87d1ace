import packageFile from '../../../package.json' with { type: 'json' }
import { bodyCode, type PeerSite } from './peer-site.ts'

const page = `---
import pages from '../pages.json'
import { bodyOf } from '../body.mjs'
export function getStaticPaths() {
  return pages.map((page) => ({ params: { slug: page.slug }, props: { page } }))
}
const { page } = Astro.props
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>{page.slug}</title></head>
  <body><Fragment set:html={bodyOf(page)} /></body>
</html>
`

/** Astro as it comes, of the version that we render with, with one template. */
export const astroSite: PeerSite = {
  program: `astro@${packageFile.dependencies.astro}`,
  script: 'astro/bin/astro.mjs',
  args: ['build', '--silent'],
  files: { 'src/pages/[...slug].astro': page, 'src/body.mjs': bodyCode, 'package.json': '{ "type": "module" }\n' },
  pagesFile: 'src/pages.json',
  out: 'dist',
}
