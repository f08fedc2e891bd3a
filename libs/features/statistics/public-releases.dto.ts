import { SMALL_COUNT } from '#contracts';
import { IsText } from '#platform/http';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min } from 'class-validator';
import {
  HIDDEN_BECAUSE,
  PUBLIC_CUTS,
  publicCellId,
  type HiddenBecause,
  type PublicCut,
} from './public-tables.rules.js';
import type { FullRelease, ReleaseRow } from './public-releases.queries.js';
import type { PublicRow, PublicTable, ReleaseDraft } from './public-releases.rules.js';
import { percentOf } from './statistics.rules.js';

const CUT_NAMES = [...PUBLIC_CUTS];
const REASONS = [...HIDDEN_BECAUSE];
const DIGEST = /^[0-9a-f]{64}$/u;
/** A threshold above it would leave a district's tables next to nothing to show. */
const LARGEST_THRESHOLD = 19;

export class PublicPreviewQuery {
  @ApiProperty({ type: 'integer', description: 'Academic year, Buddhist era' })
  @Type(() => Number)
  @IsInt()
  @Min(2500)
  @Max(2699)
  year: number;
}

export class PublishRequest {
  @ApiProperty({ type: 'integer', description: 'Academic year, Buddhist era' })
  @IsInt()
  @Min(2500)
  @Max(2699)
  year: number;

  @ApiProperty({ description: 'Digest of the preview: what was looked at is what goes out' })
  @Matches(DIGEST)
  digest: string;
}

export class WithdrawReleaseRequest {
  @ApiProperty()
  @IsText(1_000)
  reason: string;
}

export class PublicThresholdRequest {
  @ApiProperty({
    type: 'integer',
    minimum: SMALL_COUNT,
    maximum: LARGEST_THRESHOLD,
    description: 'Counts from 1 up to this are hidden',
  })
  @IsInt()
  @Min(SMALL_COUNT)
  @Max(LARGEST_THRESHOLD)
  hidesUpTo: number;

  @ApiProperty()
  @IsText(1_000)
  reason: string;
}

export class ThresholdChangeView {
  @ApiProperty() hidesUpTo: number;
  @ApiProperty() reason: string;
  @ApiProperty({ format: 'date-time' }) setAt: string;
  @ApiProperty({ description: 'Name of the person who set it' }) setBy: string;
}

export class PublicThresholdView {
  @ApiProperty({ description: 'Counts from 1 up to this are hidden in releases to come' }) hidesUpTo: number;
  @ApiProperty({ description: 'Number of settings so far; 0 is the default' }) version: number;
  @ApiProperty({ type: [ThresholdChangeView], description: 'Newest first' }) history: ThresholdChangeView[];
}

const count = { type: 'integer', nullable: true } as const;

export class PublicRowView {
  @ApiProperty({ description: 'ALL, a code, a month YYYY-MM, an id, or UNKNOWN' }) key: string;
  @ApiProperty({ type: String, nullable: true, description: 'Name of a network' })
  nameTh: string | null;
  @ApiProperty({ description: 'Students of this row on the June roll' }) base: number;
  @ApiProperty({ ...count, description: 'Students affected, each once; null is hidden' })
  students: number | null;
  @ApiProperty({ ...count, description: 'null is hidden, or not counted in this table' })
  events: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Students of the base in percent' })
  percent: number | null;

  static of({ key, nameTh, base, students, events }: PublicRow): PublicRowView {
    const percent = students === null ? null : percentOf(students, base);
    return { key, nameTh, base, students, events, percent };
  }
}

export class PublicTableView {
  @ApiProperty({ enum: CUT_NAMES }) cut: PublicCut;
  @ApiProperty({ description: 'Whether events are counted here' }) countsEvents: boolean;
  @ApiProperty({ type: [PublicRowView] }) rows: PublicRowView[];

  static of({ cut, countsEvents, rows }: PublicTable): PublicTableView {
    return { cut, countsEvents, rows: rows.map((row) => PublicRowView.of(row)) };
  }
}

export class ReleaseLine {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'Counted per district from 1' }) number: number;
  @ApiProperty({ description: 'Academic year, Buddhist era' }) year: number;
  @ApiProperty() sealRevision: number;
  @ApiProperty({ description: 'SHA-256 of the seal, hexadecimal' }) sealDigest: string;
  @ApiProperty({ format: 'date-time', description: 'Moment of the seal' }) asOf: string;
  @ApiProperty() ruleVersion: string;
  @ApiProperty({ description: 'Counts from 1 up to this are hidden' }) hidesUpTo: number;
  @ApiProperty({ description: 'SHA-256 over what went out, hexadecimal' }) digest: string;
  @ApiProperty({ format: 'date-time' }) publishedAt: string;
  @ApiProperty({ description: 'Name of the person who published it' }) publishedBy: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) withdrawnAt: string | null;
  @ApiProperty({ type: String, nullable: true }) withdrawnBy: string | null;
  @ApiProperty({ type: String, nullable: true }) withdrawReason: string | null;

  static of(row: ReleaseRow): ReleaseLine {
    const { id, number, year, sealRevision, sealDigest, ruleVersion, hidesUpTo, digest } = row;
    const isWithdrawn = row.withdrawnAt !== null;
    return {
      ...{ id, number, year, sealRevision, sealDigest, ruleVersion, hidesUpTo, digest },
      asOf: row.asOf.toISOString(),
      publishedAt: row.publishedAt.toISOString(),
      publishedBy: row.publishedBy,
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
      withdrawnBy: isWithdrawn ? row.withdrawnBy : null,
      withdrawReason: row.withdrawReason,
    };
  }
}

export class ReleaseList {
  @ApiProperty({ type: [ReleaseLine], description: 'Newest first' }) items: ReleaseLine[];
}

export class ReleaseView extends ReleaseLine {
  @ApiProperty({ type: [PublicTableView] }) tables: PublicTableView[];

  static override of(release: FullRelease): ReleaseView {
    return { ...ReleaseLine.of(release), tables: release.tables.map((table) => PublicTableView.of(table)) };
  }
}

const why = {
  enum: REASONS,
  nullable: true,
  description:
    'Why it is hidden: a small count; a small change since an earlier release; hidden in an earlier release; for the sake of others',
};

export class PreviewRowView extends PublicRowView {
  @ApiProperty(why) studentsHidden: HiddenBecause | null;
  @ApiProperty(why) eventsHidden: HiddenBecause | null;
}

export class PreviewTableView {
  @ApiProperty({ enum: CUT_NAMES }) cut: PublicCut;
  @ApiProperty({ description: 'Whether events are counted here' }) countsEvents: boolean;
  @ApiProperty({ type: [PreviewRowView] }) rows: PreviewRowView[];
}

export class HiddenCounts {
  @ApiProperty({ description: 'Counts that go out' }) shown: number;
  @ApiProperty({ description: 'Hidden: small' }) small: number;
  @ApiProperty({ description: 'Hidden: changed by little since an earlier release' }) difference: number;
  @ApiProperty({ description: 'Hidden: an earlier release hid it' }) earlier: number;
  @ApiProperty({ description: 'Hidden so that no small one can be worked out' }) complementary: number;
}

export class ReleasePreview {
  @ApiProperty({ description: 'Academic year, Buddhist era' }) year: number;
  @ApiProperty() sealRevision: number;
  @ApiProperty() sealDigest: string;
  @ApiProperty({ format: 'date-time', description: 'Moment of the seal' }) asOf: string;
  @ApiProperty() ruleVersion: string;
  @ApiProperty({ description: 'Counts from 1 up to this are hidden' }) hidesUpTo: number;
  @ApiProperty({ description: 'Names the tables when they are published' }) digest: string;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Number of the release that already tells this',
  })
  releasedAs: number | null;
  @ApiProperty({ type: HiddenCounts }) counts: HiddenCounts;
  @ApiProperty({ type: [PreviewTableView] }) tables: PreviewTableView[];

  static of(
    draft: ReleaseDraft,
    { asOf, releasedAs }: { asOf: Date; releasedAs: number | null },
  ): ReleasePreview {
    const { year, sealRevision, sealDigest, ruleVersion, hidesUpTo, digest } = draft;
    return {
      ...{ year, sealRevision, sealDigest, ruleVersion, hidesUpTo, digest, releasedAs },
      asOf: asOf.toISOString(),
      counts: countsOf(draft),
      tables: draft.tables.map((table) => previewOf(table, draft)),
    };
  }
}

function previewOf(
  { cut, countsEvents, rows }: PublicTable,
  { year, reasons }: ReleaseDraft,
): PreviewTableView {
  const reason = (measure: 'students' | 'events', key: string): HiddenBecause | null =>
    reasons.get(publicCellId({ calendar: 'academic', year }, measure, { cut, key })) ?? null;
  return {
    cut,
    countsEvents,
    rows: rows.map((row) => ({
      ...PublicRowView.of(row),
      studentsHidden: reason('students', row.key),
      eventsHidden: reason('events', row.key),
    })),
  };
}

function countsOf({ basis, reasons }: ReleaseDraft): HiddenCounts {
  const all = [...reasons.values()];
  const of = (reason: HiddenBecause): number => all.filter((one) => one === reason).length;
  return {
    shown: basis.cells.length - all.length,
    small: of('SMALL'),
    difference: of('DIFFERENCE'),
    earlier: of('EARLIER'),
    complementary: of('COMPLEMENTARY'),
  };
}
