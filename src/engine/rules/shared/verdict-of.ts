import type { Claim, Dispatch } from '../../types.ts'
import type { JudgedGarden, Verdict } from '../../verdict.ts'

/** The verdict of a claim or a dispatch whose badge in force the policy has; any other badge compares with nothing. */
export function verdictOf(claim: Claim | Dispatch, { policy, ...judged }: JudgedGarden): Verdict | undefined {
  const verdicts = claim.kind === 'claim' ? judged.verdicts : judged.dispatchVerdicts
  const verdict = verdicts.get(claim.id)
  return policy.badges.some(({ id }) => id === verdict?.inForce) ? verdict : undefined
}
