import type { ResourceLimits } from 'node:worker_threads'

/** Of the threads of a build, each of which has little that lives at once: the less room, the less garbage waits in it. */
export const threadLimits: ResourceLimits = { maxYoungGenerationSizeMb: 32 }
