/** Chosen as in git. Only the environment counts, because the value is executed: no file of a project may set it. */
export const editorOfUser = (): string | undefined =>
  process.env['VISUAL']?.trim() || process.env['EDITOR']?.trim() || undefined;
