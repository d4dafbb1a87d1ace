/** A record cannot be edited as it stands; says why, and what to do first. Nothing of it was changed. */
export class CannotEdit extends Error {
  readonly fix: string

  constructor(message: string, fix: string) {
    super(message)
    this.fix = fix
  }
}
