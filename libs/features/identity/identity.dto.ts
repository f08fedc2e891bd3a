import type { ConfirmMethod, RoleCode, SecondStep } from '#contracts';
import { ROLES } from '#contracts';
import { IsDay, IsId, IsText, PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';

const CONFIRM_METHODS: ConfirmMethod[] = ['password', 'totp', 'passkey', 'backup-code'];
const ROLE_CODES = ROLES.map(({ code }) => code);
const LEVEL = /^(AN[1-3]|P[1-6]|M[1-3])$/u;

export class SignInRequest {
  @ApiProperty({ description: 'name@district', example: 'somying@demo' })
  @IsString()
  @MinLength(1)
  @MaxLength(80)
  username: string;

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(512)
  password: string;
}

export class RecoveryRequest {
  @ApiProperty()
  @IsString()
  @MaxLength(80)
  username: string;

  @ApiProperty({ description: 'The eight characters of the slip' })
  @IsString()
  @MaxLength(20)
  slipCode: string;

  @ApiProperty()
  @IsString()
  @MaxLength(512)
  newPassword: string;
}

export class ChangePasswordRequest {
  @ApiProperty()
  @IsString()
  @MaxLength(512)
  currentPassword: string;

  @ApiProperty()
  @IsString()
  @MaxLength(512)
  newPassword: string;
}

export class ActivePostRequest {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  postId: string;
}

export class ClassroomField {
  @ApiProperty({ example: 'P4' })
  @Matches(LEVEL)
  level: string;

  @ApiProperty({ example: '1' })
  @Matches(/^[0-9]{1,2}$/u)
  room: string;
}

export class NewPostRequest {
  @ApiProperty({ enum: ROLE_CODES })
  @IsIn(ROLE_CODES)
  role: RoleCode;

  @ApiPropertyOptional({ format: 'uuid', description: 'School of a school post' })
  @IsOptional()
  @IsId()
  schoolId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Network of a network chair' })
  @IsOptional()
  @IsId()
  networkId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Agency of a partner post' })
  @IsOptional()
  @IsId()
  agencyId?: string;

  @ApiPropertyOptional({ type: ClassroomField })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ClassroomField)
  classroom?: ClassroomField;

  @ApiProperty({ format: 'date' })
  @IsDay()
  startsOn: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  endsOn?: string;
}

export class NewPersonRequest {
  @ApiPropertyOptional()
  @IsOptional()
  @IsText(40)
  prefix?: string;

  @ApiProperty()
  @IsText(100)
  firstName: string;

  @ApiProperty()
  @IsText(100)
  lastName: string;

  @ApiProperty({ description: 'Without the district' })
  @Matches(/^[a-z0-9._-]{3,40}$/u)
  username: string;

  @ApiProperty({ type: NewPostRequest })
  @IsObject()
  @ValidateNested()
  @Type(() => NewPostRequest)
  post: NewPostRequest;
}

export class EndPostRequest {
  @ApiProperty({ format: 'date' })
  @IsDay()
  endsOn: string;
}

export class PersonQuery extends PageQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  agencyId?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  schoolId?: string;
}

export class PersonSearchRequest {
  @ApiPropertyOptional()
  @IsOptional()
  @IsText(100)
  q?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  schoolId?: string;
}

export class PlaceView {
  @ApiProperty({ enum: ['school', 'network', 'agency', 'district'] })
  kind: 'school' | 'network' | 'agency' | 'district';
  @ApiProperty() id: string;
  @ApiProperty() nameTh: string;
}

export class PostView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ROLE_CODES }) role: RoleCode;
  @ApiProperty({ type: PlaceView }) place: PlaceView;
  @ApiProperty({ type: ClassroomField, nullable: true }) classroom: ClassroomField | null;
  @ApiProperty() startsOn: string;
  @ApiProperty({ type: String, nullable: true }) endsOn: string | null;
  @ApiProperty() version: number;
}

export class PersonName {
  @ApiProperty() id: string;
  @ApiProperty() displayName: string;
}

export class PersonView extends PersonName {
  @ApiProperty() username: string;
  @ApiProperty() disabled: boolean;
  @ApiProperty({ type: [PostView] }) posts: PostView[];
  @ApiProperty() version: number;
}

export class PersonPage {
  @ApiProperty({ type: [PersonView] }) items: PersonView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class PersonNameList {
  @ApiProperty({ type: [PersonName] }) items: PersonName[];
}

export class RecoverySlipView {
  @ApiProperty({ description: 'Shown once' }) code: string;
  @ApiProperty() username: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

export class NewPersonView {
  @ApiProperty({ type: PersonView }) person: PersonView;
  @ApiProperty({ type: RecoverySlipView }) recoverySlip: RecoverySlipView;
}

export class DistrictName {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty() nameTh: string;
}

export class MeView {
  @ApiProperty({ type: PersonName }) person: PersonName;
  @ApiProperty({ type: DistrictName }) district: DistrictName;
  @ApiProperty({ type: [PostView] }) posts: PostView[];
  @ApiProperty({ type: PostView }) activePost: PostView;
  @ApiProperty({ type: [String] }) permissions: string[];
  @ApiProperty() mustChangePassword: boolean;
  @ApiProperty({
    enum: ['confirm', 'enrol'],
    type: String,
    nullable: true,
    description: 'What the session owes first',
  })
  secondStep: SecondStep | null;
  @ApiProperty({ enum: CONFIRM_METHODS, isArray: true }) confirmWith: ConfirmMethod[];
}

export class SessionView {
  @ApiProperty() id: string;
  @ApiProperty({ format: 'date-time' }) startedAt: string;
  @ApiProperty({ format: 'date-time' }) lastSeenAt: string;
  @ApiProperty() device: string;
  @ApiProperty() current: boolean;
}

export class SessionList {
  @ApiProperty({ type: [SessionView] }) items: SessionView[];
}
