import type { FactorKind } from '#contracts';
import { IsText } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';

const BASE64URL = /^[A-Za-z0-9_-]{1,8192}$/u;
const CODE = /^[0-9]{6}$/u;

export class SignedChallengeField {
  @ApiProperty() @Matches(BASE64URL) id: string;
  @ApiProperty() @Matches(BASE64URL) clientDataJSON: string;
  @ApiProperty() @Matches(BASE64URL) authenticatorData: string;
  @ApiProperty() @Matches(BASE64URL) signature: string;
}

/** One of the four. */
export class ConfirmRequest {
  @ApiPropertyOptional({ description: 'While no factor is enrolled' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(512)
  password?: string;

  @ApiPropertyOptional({ description: 'Six digits of the authenticator app' })
  @IsOptional()
  @Matches(CODE)
  code?: string;

  @ApiPropertyOptional({ description: 'One of the ten codes for once' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(20)
  backupCode?: string;

  @ApiPropertyOptional({ type: SignedChallengeField })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SignedChallengeField)
  passkey?: SignedChallengeField;
}

export class AppCodeRequest {
  @ApiProperty({ description: 'Six digits of the authenticator app' })
  @Matches(CODE)
  code: string;
}

export class NewPasskeyRequest {
  @ApiProperty({ description: 'By which the person knows it, such as the phone' })
  @IsText(60)
  name: string;

  @ApiProperty() @Matches(BASE64URL) id: string;
  @ApiProperty() @Matches(BASE64URL) clientDataJSON: string;
  @ApiProperty() @Matches(BASE64URL) attestationObject: string;

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(8)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  transports?: string[];
}

export class FactorView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['totp', 'passkey'] }) kind: FactorKind;
  @ApiProperty() name: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastUsedAt: string | null;
}

export class FactorsView {
  @ApiProperty({ description: 'Whether a post of the person needs one' }) required: boolean;
  @ApiProperty({ type: [FactorView] }) items: FactorView[];
  @ApiProperty() backupCodesLeft: number;
}

export class AppSetupView {
  @ApiProperty({ description: 'Shown once, to be typed where no camera is' }) secret: string;
  @ApiProperty({ description: 'otpauth address for the QR picture' }) uri: string;
}

export class EnrolledView {
  @ApiProperty({ type: FactorView }) factor: FactorView;
  @ApiProperty({ type: [String], nullable: true, description: 'With the first factor; shown once' })
  backupCodes: string[] | null;
}

export class BackupCodesView {
  @ApiProperty({ type: [String], description: 'Shown once' }) backupCodes: string[];
}

/** What the browser's passkey call takes; its form is WebAuthn's own. */
export class PasskeyOptionsView {
  @ApiProperty({ type: Object, additionalProperties: true }) options: object;
}
