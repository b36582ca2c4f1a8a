/** As git asks for it; only the environment says, since it is run: no file of a project may. */
export const editorOfUser = (): string | undefined =>
  process.env['VISUAL']?.trim() || process.env['EDITOR']?.trim() || undefined;
