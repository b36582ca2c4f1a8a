/** The editor, chosen as git does. Only the environment counts: the value is executed, so no project may set it. */
export const editorOfUser = (): string | undefined =>
  process.env['VISUAL']?.trim() || process.env['EDITOR']?.trim() || undefined;
