import type { Account } from '../../engine/index.ts'
import { diagnosticJson } from '../json.ts'
import { jsonText } from '../json-text.ts'

/** What a change does, for programs (docs/interface.md, "Diff as JSON"): messages stand as in `check --format json`. */
export function diffJson(account: Account): string {
  const diagnostics = account.check.diagnostics.map(diagnosticJson)
  return jsonText({ ...account, check: { ...account.check, diagnostics } })
}
