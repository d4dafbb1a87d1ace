import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../garden/usage-error.ts'
import { fromCaller } from './options.ts'

/** Policies that a garden may start from, a file each. */
const folder = join(import.meta.dirname, '../packs')

/** The names of the packs. */
export function packNames(): string[] {
  return readdirSync(folder).map((file) => file.replace(/\.yaml$/, ''))
}

/**
 * The text of a policy: that of a pack by its name, or that of a file by its path.
 *
 * @throws UsageError  if there is neither
 */
export function policyText(named: string): string {
  const file = packNames().includes(named) ? join(folder, `${named}.yaml`) : fromCaller(named)
  try {
    return readFileSync(file, 'utf8')
  } catch {
    const names = packNames().map((name) => `\`${name}\``)
    throw new UsageError(
      `There is no pack and no file \`${named}\` to read a policy from.`,
      `Name one of ${names.join(', ')}, or the file of a policy.`,
    )
  }
}
