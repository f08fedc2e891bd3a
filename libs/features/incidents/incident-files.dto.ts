import { ApiProperty } from '@nestjs/swagger';

export class IncidentFileForm {
  @ApiProperty({ type: 'string', format: 'binary', description: 'JPEG, PNG, WebP or PDF, at most 10 MiB' })
  file: unknown;
}

/** A file of a report, without its name: a name typed by hand may be a person's. */
export class IncidentFile {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() mediaType: string;
  @ApiProperty({ description: 'Bytes' }) size: number;
  @ApiProperty({ format: 'date-time' }) addedAt: string;
  @ApiProperty({ description: 'Added by the reader' }) own: boolean;
}

export class IncidentFileList {
  @ApiProperty({ type: [IncidentFile] }) items: IncidentFile[];
}
