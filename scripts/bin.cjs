#!/usr/bin/env node
// What `ripen` starts, in this repository and where it is installed.
require('./start.cjs')('ripen', () => {
  const { enableCompileCache } = require('node:module')
  const { dirname, join, sep } = require('node:path')
  // The folder with the packages that are used, as `src/project-folder.ts` finds it, of which nothing is loaded yet.
  const [home] = dirname(__dirname).split(`${sep}node_modules${sep}`, 1)
  // What Node makes of our code is kept, so that the next run need not take its types away and compile it again. Where
  // nothing can be kept, Node says nothing and does it anew. Threads are told by the environment alone.
  const compiled = join(home, '.ripen', 'compiled')
  enableCompileCache(compiled)
  process.env.NODE_COMPILE_CACHE ??= compiled
  return import('./ripen.ts')
})
