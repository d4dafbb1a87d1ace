import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/**
 * Lines as they are typed or pasted, up to one that is a dot alone, or to the end of input.
 *
 * @throws an `ExitPromptError`, as questions do, when it is called off
 */
export async function lines(message: string, from: Readable, to: Writable): Promise<string> {
  to.write(`? ${message}; then a line with a dot alone:\n`)
  const input = createInterface({ input: from, output: to })
  const said: string[] = []
  return await new Promise((resolve, reject) => {
    input.on('SIGINT', () => {
      reject(Object.assign(new Error('Called off.'), { name: 'ExitPromptError' }))
      input.close()
    })
    input.on('close', () => resolve(said.join('\n')))
    input.on('line', (line) => {
      if (line.trim() === '.') input.close()
      else said.push(line)
    })
  })
}
