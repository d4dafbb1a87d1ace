#!/usr/bin/env node
// What `npm create ripen` starts.
require('../start.cjs')('create-ripen', () => import('./create.ts'))
