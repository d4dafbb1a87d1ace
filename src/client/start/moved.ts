/** What this browser keeps of a visit: how often each badge that it saw had moved, by then and before the visit. */
interface Visit {
  readonly at: number
  readonly before: Readonly<Record<string, number>>
  readonly seen: Readonly<Record<string, number>>
}

/** A visit is over once nothing was opened for half an hour. */
const visitMs = 1_800_000
const key = `ripen ${document.querySelector<HTMLAnchorElement>('.site-name')?.pathname}`

// Badges that moved since the visit before are marked; nothing of it leaves the browser, which may keep nothing.
const mark = document.querySelector<HTMLTemplateElement>('.moved')
const at = Date.now()
const last = readVisit()
const before = Math.abs(at - last.at) < visitMs ? last.before : last.seen
const seen = { ...last.seen }
for (const badge of document.querySelectorAll<HTMLElement>('.badge[data-record]')) {
  const [id = '', ...moves] = (badge.dataset['record'] ?? '').split(' ')
  seen[id] = moves.length
  if ((before[id] ?? moves.length) === moves.length) continue
  badge.after(' ', mark?.content.cloneNode(true) ?? '')
}
try {
  localStorage.setItem(key, JSON.stringify({ at, before, seen }))
} catch {}

function readVisit(): Visit {
  const none = { at: 0, before: {}, seen: {} }
  try {
    return { ...none, ...JSON.parse(localStorage.getItem(key) ?? '') }
  } catch {
    return none
  }
}

export {}
