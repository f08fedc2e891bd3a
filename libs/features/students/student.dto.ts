import { LEVELS } from '#contracts';
import { IsId, IsText } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const LEVEL_CODES = LEVELS.map(({ code }) => code);

export class ClassroomRequest {
  @ApiProperty({ enum: LEVEL_CODES })
  @IsIn(LEVEL_CODES)
  level: string;

  @ApiProperty({ description: 'Empty for the only room of a level' })
  @IsString()
  @MaxLength(10)
  room: string;
}

export class StudentSearchRequest {
  @ApiPropertyOptional({ description: 'Thai name, student code, or the whole citizen id' })
  @IsOptional()
  @IsText(100)
  q?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  schoolId?: string;

  @ApiPropertyOptional({ type: ClassroomRequest })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ClassroomRequest)
  classroom?: ClassroomRequest;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 20;
}

export class ClassroomQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'The school of the acting post when absent' })
  @IsOptional()
  @IsId()
  schoolId?: string;
}

export class StudentHit {
  @ApiProperty() id: string;
  @ApiProperty() displayName: string;
  @ApiProperty({ type: String, nullable: true }) studentCode: string | null;
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty() level: string;
  @ApiProperty() room: string;
  @ApiProperty({ enum: ['M', 'F'], nullable: true }) sex: string | null;
  @ApiProperty({ type: String, nullable: true }) citizenIdMasked: string | null;
  @ApiProperty({ description: 'Not in the newest roster file of the school' }) missing: boolean;
}

export class StudentHits {
  @ApiProperty({ type: [StudentHit] }) items: StudentHit[];
}

export class StudentView extends StudentHit {
  @ApiProperty({ type: String, format: 'date', nullable: true }) birthDate: string | null;
  @ApiProperty({ description: 'DMC 3.1.8: on the roll, not in class' }) notStruckOff: boolean;
  @ApiProperty() version: number;
}

export class ClassroomView {
  @ApiProperty() level: string;
  @ApiProperty() room: string;
  @ApiProperty() students: number;
}

export class ClassroomList {
  @ApiProperty({ type: [ClassroomView] }) items: ClassroomView[];
}
