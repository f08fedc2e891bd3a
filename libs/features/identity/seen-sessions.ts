const KEPT = 5_000;

/**
 * What the database said last about each session, by the hash of its token and never by the token. It is a guess that
 * saves a round trip and no knowledge: who uses it asks the database whether it still holds.
 */
export class SeenSessions<Row> {
  private readonly rows = new Map<string, Row>();

  /** Keeps what was said, or forgets a session that is none. The one that was noted longest ago gives way. */
  note(hash: Buffer, row: Row | null): void {
    const key = hash.toString('base64');
    this.rows.delete(key);
    if (row === null) return;
    this.rows.set(key, row);
    if (this.rows.size <= KEPT) return;
    const [oldest] = this.rows.keys();
    if (oldest !== undefined) this.rows.delete(oldest);
  }

  find(hash: Buffer): Row | undefined {
    return this.rows.get(hash.toString('base64'));
  }
}
