import type { PolicyRecord, SourceRecord } from '../records.ts'
import { gradeRank } from './policy.ts'

/** One line of a policy's `gradeLimits`. */
export type GradeLimitLine = NonNullable<PolicyRecord['gradeLimits']>[number]

/**
 * The best grade that a policy lets a source have, and the line that says so: of the lines all of whose conditions
 * hold, the strictest, and the first of those. Undefined when no line limits it. Lines with an unknown grade do not.
 */
export function gradeLimit(
  source: SourceRecord,
  policy: PolicyRecord,
): { readonly best: string; readonly line: GradeLimitLine } | undefined {
  const limits = (policy.gradeLimits ?? [])
    .filter((line) => isKnown(line.best, policy) && holds(line, source))
    .sort((a, b) => gradeRank(policy, b.best) - gradeRank(policy, a.best))
  const [line] = limits
  return line && { best: line.best, line }
}

function holds({ kind, address, status, read }: GradeLimitLine, source: SourceRecord): boolean {
  const { status: found, read: how } = source.checked ?? {}
  return (
    (kind === undefined || kind.includes(source.kind)) &&
    (address === undefined || address === hasAddress(source)) &&
    (status === undefined || (found !== undefined && status.includes(found))) &&
    (read === undefined || (how !== undefined && read.includes(how)))
  )
}

/** Whether a reader can look a source up: it has an address, a DOI, an arXiv id or an ISBN. */
function hasAddress({ url, doi, arxiv, isbn }: SourceRecord): boolean {
  return [url, doi, arxiv, isbn].some((address) => address !== undefined)
}

function isKnown(grade: string, policy: PolicyRecord): boolean {
  return Object.hasOwn(policy.grades, grade)
}
