/** Something the person at the keyboard can put right: what happened and where, and what to do about it. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What to do about it, in one plain sentence. */
  readonly hint?: string;

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    if (options.hint !== undefined) this.hint = options.hint;
  }
}
