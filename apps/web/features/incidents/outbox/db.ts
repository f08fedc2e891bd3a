import Dexie, { type Table } from 'dexie';
import type { IncidentReceipt } from '../../../api/types';

/** Encrypted content: AES-GCM, 96-bit initial value, never reused. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

export type ReportState = 'draft' | 'waiting' | 'rejected' | 'sent';

export interface RefusalNote {
  status: number;
  code: string;
  title: string;
  errors: { path: string; detail: string }[];
}

/** A report on this device. What it says is sealed; the rest is what the list and the sender need. */
export interface StoredReport {
  /** The incident's own id, made here. */
  id: string;
  personId: string;
  state: ReportState;
  updatedAt: number;
  queuedAt: number;
  /** Stays the same over every try; a new one only after the content was changed. */
  idempotencyKey: string;
  tries: number;
  lastTryAt: number | null;
  sealed: Sealed | null;
  refusal: RefusalNote | null;
  receipt: IncidentReceipt | null;
}

export interface PersonKey {
  personId: string;
  key: CryptoKey;
  me: Sealed | null;
  lastSeenAt: number;
}

/** Something read from the server that must be there without signal, sealed: the names of the own class. */
export interface StoredCopy {
  personId: string;
  name: string;
  savedAt: number;
  sealed: Sealed;
}

/** Begins the name of a copy that was typed here and that the server does not have yet. */
export const UNSENT = 'unsent:';

class DeviceDatabase extends Dexie {
  reports!: Table<StoredReport, string>;
  keys!: Table<PersonKey, string>;
  copies!: Table<StoredCopy, [string, string]>;

  constructor() {
    super('kumkrong');
    this.version(1).stores({
      reports: 'id, personId, [personId+state]',
      keys: 'personId',
      copies: '[personId+name], personId',
    });
  }
}

export const db = new DeviceDatabase();
