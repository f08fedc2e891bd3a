import { DOCUMENT_CLASSES, type DocumentClassCode } from '#contracts';
import { IsId } from '#platform/http';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

export const DOCUMENT_SOURCES = ['case', 'incident'] as const;
/** Where a document of a referral may come from besides an upload of its own. */
export type DocumentSource = (typeof DOCUMENT_SOURCES)[number];

export class DocumentQuery {
  @ApiProperty({ enum: DOCUMENT_CLASSES, description: 'The class of its subject' })
  @IsIn(DOCUMENT_CLASSES)
  dataClass: DocumentClassCode;
}

export class DocumentForm {
  @ApiProperty({ type: 'string', format: 'binary' }) file: unknown;
}

export class ChooseDocumentRequest extends DocumentQuery {
  @ApiProperty({ enum: DOCUMENT_SOURCES })
  @IsIn(DOCUMENT_SOURCES)
  source: DocumentSource;

  @ApiProperty({ format: 'uuid', description: 'Id of the file in its case or report' })
  @IsId()
  sourceId: string;
}

/** A file of the referral's case or report that could go along. */
export class DocumentOption {
  @ApiProperty({ enum: DOCUMENT_SOURCES }) source: DocumentSource;
  @ApiProperty() sourceId: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty() mediaType: string;
  @ApiProperty({ format: 'date-time' }) addedAt: string;
  @ApiProperty({ description: 'It goes along already' }) chosen: boolean;
}

export class DocumentOptionList {
  @ApiProperty({ type: [DocumentOption] }) items: DocumentOption[];
}
