import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsObject, IsOptional } from 'class-validator';
import { DMC_COLUMNS, DMC_FIELDS, IDENTITY_FIELDS, REQUIRED_FIELDS, type DmcField } from './dmc-columns.js';
import type { ColumnMapping } from './dmc-header.js';
import { DMC_REFUSALS, type DmcRefusalCode, type ProblemText } from './dmc-problems.js';
import type { RosterImport } from './roster-import.queries.js';
import {
  availableActions,
  ROSTER_ROUNDS,
  ROSTER_STATES,
  type KeptProblem,
  type RosterCounts,
} from './roster-import.rules.js';
import { ROSTER_PROBLEMS, type RosterProblemCode } from './roster-problems.rules.js';

/** The form of an upload; read part by part, so this class only documents it. */
export class RosterUploadForm {
  @ApiProperty({ type: 'string', format: 'binary', description: '.csv, .xlsx or .xls of DMC, at most 30 MB' })
  file: unknown;
  @ApiProperty({ description: 'Buddhist year', example: '2569' }) academicYear: string;
  @ApiProperty({ enum: ROSTER_ROUNDS }) round: string;
}

export class MappingRequest {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Column (0 = the first) of each field; a field that is not named is not in the file',
  })
  @IsObject()
  columns: Record<string, unknown>;
}

export class ApplyRequest {
  @ApiPropertyOptional({
    description: 'That the students who stand in no row are to be flagged',
    default: false,
  })
  @IsOptional()
  @IsBoolean()
  confirmMissing: boolean = false;
}

export class ProgressView {
  @ApiProperty() done: number;
  @ApiProperty({ description: '0 while it is not known' }) total: number;
  @ApiProperty({ enum: ['reading', 'checking', 'writing', 'undoing'] }) phase: string;
}

export class MappedColumnView {
  @ApiProperty() index: number;
  @ApiProperty() header: string;
  @ApiProperty({ type: String, nullable: true }) field: string | null;
}

export class MappedFieldView {
  @ApiProperty() field: string;
  @ApiProperty() labelTh: string;
  @ApiProperty() required: boolean;
  @ApiProperty({ type: Number, nullable: true }) columnIndex: number | null;
}

export class MappingView {
  @ApiProperty({
    type: [MappedColumnView],
    description: 'Columns that may be read; the others are not named',
  })
  columns: MappedColumnView[];
  @ApiProperty({ type: [MappedFieldView] }) fields: MappedFieldView[];
}

export class RosterSummaryView implements RosterCounts {
  @ApiProperty() rows: number;
  @ApiProperty() new: number;
  @ApiProperty() changed: number;
  @ApiProperty() unchanged: number;
  @ApiProperty() moved: number;
  @ApiProperty() left: number;
  @ApiProperty() errors: number;
  @ApiProperty() warnings: number;
}

export class RosterProblemView {
  @ApiProperty() code: string;
  @ApiProperty({ enum: ['ERROR', 'WARNING'] }) severity: 'ERROR' | 'WARNING';
  @ApiProperty({ type: String, nullable: true }) field: string | null;
  @ApiProperty({ type: String, nullable: true }) fieldTh: string | null;
  @ApiProperty() causeTh: string;
  @ApiProperty() fixTh: string;
  @ApiProperty() causeEn: string;
  @ApiProperty() fixEn: string;
  @ApiProperty() count: number;
  @ApiProperty({ type: [Number] }) firstRows: number[];

  static of({ code, severity, field, count, firstRows }: KeptProblem): RosterProblemView {
    const { causeTh, fixTh, causeEn, fixEn } = textOf(code);
    const fieldTh = field === null ? null : DMC_COLUMNS[field].label;
    const texts = { causeTh, fixTh, causeEn, fixEn };
    return {
      code,
      severity: severity === 'error' ? 'ERROR' : 'WARNING',
      field,
      fieldTh,
      ...texts,
      count,
      firstRows: [...firstRows],
    };
  }
}

export class RosterImportView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ROSTER_STATES }) state: string;
  @ApiProperty() fileName: string;
  @ApiProperty({ type: String, nullable: true, description: 'Absent for a file of the whole district' })
  schoolId: string | null;
  @ApiProperty({ description: 'Buddhist year' }) academicYear: number;
  @ApiProperty({ enum: ROSTER_ROUNDS }) round: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: ProgressView, nullable: true }) progress: ProgressView | null;
  @ApiProperty({ type: MappingView, nullable: true }) mapping: MappingView | null;
  @ApiProperty({ type: RosterSummaryView, nullable: true }) summary: RosterSummaryView | null;
  @ApiProperty({ type: [RosterProblemView] }) problems: RosterProblemView[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) undoUntil: string | null;
  @ApiProperty() version: number;
  @ApiProperty({ enum: ['apply', 'undo', 'map', 'cancel'], isArray: true }) availableActions: string[];

  static of(roster: RosterImport, now: Date): RosterImportView {
    const {
      id,
      state,
      fileName,
      schoolId,
      academicYear,
      round,
      phase,
      done,
      total,
      mapping,
      summary,
      version,
    } = roster;
    return {
      id,
      state,
      fileName,
      schoolId,
      academicYear,
      round,
      createdAt: roster.createdAt.toISOString(),
      progress: phase === null ? null : { done: done ?? 0, total: total ?? 0, phase },
      mapping: mapping && mappingView(mapping),
      summary,
      problems: roster.problems.map(RosterProblemView.of),
      undoUntil: state === 'APPLIED' ? (roster.undoUntil?.toISOString() ?? null) : null,
      version,
      availableActions: [...availableActions(roster, now)],
    };
  }
}

export class RosterImportPage {
  @ApiProperty({ type: [RosterImportView] }) items: RosterImportView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

const REQUIRED: ReadonlySet<DmcField> = new Set(REQUIRED_FIELDS);

/** One of the two ids is enough; while neither is found, both are asked for. */
function isRequired(field: DmcField, { missing }: ColumnMapping): boolean {
  return REQUIRED.has(field) || (IDENTITY_FIELDS.some((id) => id === field) && missing.includes(field));
}

function mappingView(mapping: ColumnMapping): MappingView {
  const headings = mapping.layout.split('|');
  const fields = DMC_FIELDS.map((field): MappedFieldView => {
    const columnIndex = mapping.columns[field]?.index ?? null;
    return { field, labelTh: DMC_COLUMNS[field].label, required: isRequired(field, mapping), columnIndex };
  });
  const mapped = fields.flatMap(({ field, labelTh, columnIndex }) =>
    columnIndex === null ? [] : [{ index: columnIndex, header: headings[columnIndex] ?? labelTh, field }],
  );
  const free = mapping.unread
    .filter(({ reason }) => reason !== 'never-read' && reason !== 'looks-never-read')
    .map(({ index, heading }) => ({ index, header: heading, field: null }));
  return { columns: [...mapped, ...free].sort((a, b) => a.index - b.index), fields };
}

function textOf(code: RosterProblemCode | DmcRefusalCode): ProblemText {
  return isRefusal(code) ? DMC_REFUSALS[code] : ROSTER_PROBLEMS[code];
}

function isRefusal(code: string): code is DmcRefusalCode {
  return code in DMC_REFUSALS;
}
