import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this project, whatever folder it is called from; where it is installed, that of what was compiled. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)))

/** The folder with the packages that this project uses: its own, or that of those who installed it among others. */
const homeFolder = projectFolder.split(`${sep}node_modules${sep}`, 1)[0] ?? projectFolder

/** Where these packages are. */
export const modulesFolder = join(homeFolder, 'node_modules')

/** Where is kept what spares work to later runs. */
export const keptFolder = join(homeFolder, '.ripen')
