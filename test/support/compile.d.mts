export const root: string;
export function compileFolder(folder: string): Promise<string>;
export function loadFolder(folder: string): Promise<unknown>;
