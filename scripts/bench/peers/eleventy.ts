import { bodyCode, type PeerSite } from './peer-site.ts'

const config = `import { bodyOf } from './body.mjs'
export default (eleventy) => {
  eleventy.addFilter('body', bodyOf)
  eleventy.setTemplateFormats('njk')
}
`

const page = `---
pagination: { data: pages, size: 1, alias: each }
permalink: "{{ each.slug }}/index.html"
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>{{ each.slug }}</title></head>
  <body>{{ each | body | safe }}</body>
</html>
`

/** Eleventy as it comes, with one template. */
export const eleventySite: PeerSite = {
  program: '@11ty/eleventy@3.1.8',
  script: '@11ty/eleventy/cmd.cjs',
  args: ['--quiet'],
  files: {
    'eleventy.config.js': config,
    'body.mjs': bodyCode,
    'pages.njk': page,
    'package.json': '{ "type": "module" }\n',
  },
  pagesFile: '_data/pages.json',
  out: '_site',
}
