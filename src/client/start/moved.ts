/** What this browser keeps of a visit: how often each badge that it saw had moved, by then and before the visit. */
interface Visit {
  readonly at: number
  readonly before: Readonly<Record<string, number>>
  readonly seen: Readonly<Record<string, number>>
}

/** A visit is over once nothing was opened for half an hour. */
const visitMs = 1_800_000

// Badges that moved since the visit before are marked; nothing of it leaves the browser.
try {
  const key = `ripen ${document.querySelector('.site-name')?.getAttribute('href')}`
  const at = Date.now()
  const last: Visit = JSON.parse(localStorage.getItem(key) ?? '{"at":0,"seen":{}}')
  const before = at - last.at < visitMs ? last.before : last.seen
  const seen = { ...last.seen }
  for (const badge of document.querySelectorAll<HTMLElement>('.badge[data-record]')) {
    const [id = '', ...moves] = (badge.dataset['record'] ?? '').split(' ')
    seen[id] = moves.length
    if ((before[id] ?? moves.length) === moves.length) continue
    const mark = document.createElement('span')
    mark.className = 'mark new'
    mark.textContent = 'moved since your last visit'
    badge.after(' ', mark)
  }
  localStorage.setItem(key, JSON.stringify({ at, before, seen }))
} catch {
  // A browser that keeps nothing marks nothing.
}

export {}
