import type { Context } from './context.ts'
import type { Made, Reads } from './reads.ts'

/**
 * A view of a record that several others show, made once for each: each context keeps what was made in it, and what was
 * read for it. What comes out is shared, so that nobody may change it.
 */
export function onceForEach<Of extends object, View>(
  make: (context: Context, record: Of) => View,
): (context: Context, record: Of) => View {
  const made = new WeakMap<Context, Map<Of, Made<View>>>()
  return (context, record) => {
    const views = made.get(context) ?? new Map<Of, Made<View>>()
    made.set(context, views)
    const known = views.get(record)
    if (known) return context.reads.take(known)
    const view = context.reads.of(() => make(context, record))
    views.set(record, view)
    return view.value
  }
}

/** Something of which each part is made when it is asked for first, and kept: who asks reads what it was made from. */
export function inParts<T extends object>(reads: Reads, parts: { readonly [Part in keyof T]: () => T[Part] }): T {
  const whole = {}
  for (const [part, make] of Object.entries<() => unknown>(parts)) {
    Object.defineProperty(whole, part, { get: reads.lazily(make), enumerable: true })
  }
  return whole as T
}

/** Something made of each id when it is asked for first, and kept. */
export function onceForId<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, { readonly value: T }>()
  return (id) => {
    const known = made.get(id) ?? { value: make(id) }
    made.set(id, known)
    return known.value
  }
}

/** Something made when it is asked for first, and kept. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
