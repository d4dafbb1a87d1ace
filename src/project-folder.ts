import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this project, whatever folder it is called from. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)))
