import { badgeRank } from '../../engine/index.ts'
import type { Context } from '../context.ts'

/** What a voice has made, counted. Claims that were withdrawn do not count. */
export interface MadeByVoice {
  readonly dispatches: number
  /** Those that it planted. */
  readonly claims: number
  /** How many of them have a better badge than they were planted with. */
  readonly up: number
  /** How many have a worse one. */
  readonly down: number
}

export function madeByVoice({ policy, uses }: Context, id: string): MadeByVoice {
  const claims = uses.plantedBy(id).filter(({ withdrawn }) => !withdrawn)
  const moved = claims.map(({ history }) => {
    return badgeRank(policy, history[0]?.badge ?? '') - badgeRank(policy, history.at(-1)?.badge ?? '')
  })
  return {
    dispatches: uses.dispatchesBy(id).length,
    claims: claims.length,
    up: moved.filter((ranks) => ranks > 0).length,
    down: moved.filter((ranks) => ranks < 0).length,
  }
}
