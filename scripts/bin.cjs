#!/usr/bin/env node
// What `ripen` starts where it is installed.
require('./start.cjs')('ripen', () => import('./ripen.ts'))
