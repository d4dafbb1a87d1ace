/**
 * Describes a property that is worked out when it is asked for; a copy by spread asks, and holds what it was told. It is
 * made once, for all objects that have the property: one that has a getter of its own V8 takes for a dictionary, which
 * takes several times the room and the time.
 *
 * @param workOut  asked each time: it is to remember what takes long to find
 */
export function lazily<Known extends object>(workOut: (known: Known) => unknown): PropertyDescriptor {
  return {
    enumerable: true,
    get(this: Known) {
      return workOut(this)
    },
  }
}
