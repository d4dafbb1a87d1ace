import { aroundCode, type PeerSite } from './peer-site.ts'

const config = `import { aroundOf } from './around.mjs'
export default (eleventy) => {
  eleventy.addFilter('around', aroundOf)
}
export const config = { dir: { input: 'written', includes: '../layouts' } }
`

const layout = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>{{ title }}</title></head>
  <body><h1>{{ title }}</h1>{{ content | safe }}{{ bytes | around | safe }}</body>
</html>
`

/** Eleventy as it comes: a folder of Markdown and one layout. */
export const eleventySite: PeerSite = {
  program: '@11ty/eleventy@3.1.8',
  script: '@11ty/eleventy/cmd.cjs',
  args: ['--quiet'],
  files: {
    'eleventy.config.js': config,
    'around.mjs': aroundCode,
    'layouts/page.njk': layout,
    'written/written.json': '{ "layout": "page.njk" }\n',
    'package.json': '{ "type": "module" }\n',
  },
  pages: 'written',
  out: '_site',
}
