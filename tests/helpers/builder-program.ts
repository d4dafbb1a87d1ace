import { runHere } from './run-here.ts'

/*
 * Runs one command after the other for `Builder`, which sends where each is called from and the words behind `ripen`. A
 * program of its own, since Astro does not render where it believes to be tested.
 */
process.on('message', async ([folder, args]: [folder: string, args: readonly string[]]) => {
  process.send?.(await runHere(folder, args))
})
