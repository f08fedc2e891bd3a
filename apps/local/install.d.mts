export const root: string;
export function isSupportedNode(version: string): boolean;
export function missingPackages(folder?: string): string[];
