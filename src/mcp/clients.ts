/** Programs that can use the server, as `--print-config` names them. */
export const CLIENTS = ['claude', 'vscode', 'cursor', 'codex'] as const;
export type Client = (typeof CLIENTS)[number];
