import packageFile from '../../../package.json' with { type: 'json' }
import { aroundCode, type PeerSite } from './peer-site.ts'

const collections = `import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
export const collections = { pages: defineCollection({ loader: glob({ pattern: '*.md', base: './written' }) }) }
`

const page = `---
import { getCollection, render } from 'astro:content'
import { aroundOf } from '../around.mjs'
export async function getStaticPaths() {
  return (await getCollection('pages')).map((page) => ({ params: { slug: page.id }, props: { page } }))
}
const { page } = Astro.props
const { Content } = await render(page)
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>{page.data.title}</title></head>
  <body><h1>{page.data.title}</h1><Content /><Fragment set:html={aroundOf(page.data.bytes)} /></body>
</html>
`

/** Astro as it comes, of the version that we render with: a collection of Markdown and one template. */
export const astroSite: PeerSite = {
  program: `astro@${packageFile.dependencies.astro}`,
  script: 'astro/bin/astro.mjs',
  args: ['build', '--silent'],
  files: {
    'src/content.config.ts': collections,
    'src/pages/[...slug].astro': page,
    'src/around.mjs': aroundCode,
    'package.json': '{ "type": "module" }\n',
  },
  pages: 'written',
  out: 'dist',
}
