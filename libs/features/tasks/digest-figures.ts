import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database';

/** Counts of a district by name, read as the system in the transaction that tells them. */
export type DigestSource = (tx: Tx) => Promise<Readonly<Record<string, number>>>;

/**
 * Figures that features above add to the weekly summary. Tasks stand below all of them and may not know their tables;
 * a view over those tables would be the same knowledge in another language.
 */
@Injectable()
export class DigestFigures {
  private readonly sources = new Set<DigestSource>();

  add(source: DigestSource): void {
    this.sources.add(source);
  }

  async of(tx: Tx): Promise<Record<string, number>> {
    const parts: Readonly<Record<string, number>>[] = [];
    for (const source of this.sources) parts.push(await source(tx));
    return Object.assign({}, ...parts) as Record<string, number>;
  }
}
