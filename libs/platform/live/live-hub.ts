import pg from 'pg';
import { Observable, Subject, filter } from 'rxjs';
import type { LiveEvent } from '../database/index.js';

const RECONNECT_AFTER = 1_000;

/**
 * Hears what other processes committed (PostgreSQL LISTEN/NOTIFY) and passes it to open screens. Events carry ids
 * and versions; whoever hears one asks again and is checked again.
 */
export class LiveHub {
  private readonly events = new Subject<LiveEvent>();
  private client: pg.Client | null = null;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly onError: (error: unknown) => void,
  ) {}

  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'kumkrong-live' });
    client.on('notification', ({ payload }) => {
      if (payload) this.events.next(JSON.parse(payload) as LiveEvent);
    });
    client.on('error', (error) => this.reopen(error));
    client.on('end', () => this.reopen(new Error('LISTEN connection ended')));
    await client.connect();
    await client.query('LISTEN live');
    this.client = client;
  }

  /** The events that pass a listener's filter. */
  stream(mayHear: (event: LiveEvent) => boolean): Observable<LiveEvent> {
    return this.events.pipe(filter(mayHear));
  }

  async close(): Promise<void> {
    this.closed = true;
    this.events.complete();
    await this.client?.end();
    this.client = null;
  }

  private reopen(error: unknown): void {
    if (this.closed || this.client === null) return;
    this.client = null;
    this.onError(error);
    this.tryAgainLater();
  }

  /** One try after the other: two at once would both listen in the end, and every event be told twice. */
  private tryAgainLater(): void {
    const timer = setTimeout(() => {
      if (this.closed) return;
      this.open().catch((error: unknown) => {
        this.onError(error);
        this.tryAgainLater();
      });
    }, RECONNECT_AFTER);
    timer.unref();
  }
}
