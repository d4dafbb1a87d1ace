/** The command was used wrongly; it says so and how to mend it, and ends with exit code 2. */
export class UsageError extends Error {
  readonly fix: string

  constructor(message: string, fix: string) {
    super(message)
    this.fix = fix
  }
}
