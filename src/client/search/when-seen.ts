const waiting = new WeakMap<Element, () => void>()

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue
      observer.unobserve(target)
      waiting.get(target)?.()
    }
  },
  { rootMargin: '50%' },
)

/** Does something once an element comes near to what is seen of the page. */
export function whenSeen(element: Element, does: () => void): void {
  waiting.set(element, does)
  observer.observe(element)
}
