/** Days have no hour: the first one, in UTC. */
export function instantOf(day: string): string {
  return `${day}T00:00:00Z`
}
