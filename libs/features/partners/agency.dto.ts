import {
  PARTNER_TYPES,
  SERVICE_TYPES,
  codesOf,
  type PartnerTypeCode,
  type ServiceTypeCode,
} from '#contracts';
import { ChangeOf, MayBeLeftOut, IsText, PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { AgencyRow, ContactRow, StandingRow } from './agency.record.js';

const TYPES = codesOf(PARTNER_TYPES);
const SERVICES = codesOf(SERVICE_TYPES);
const PHONE = /^[0-9+][0-9 +\-]{2,19}(?: ?(?:ต่อ|#) ?[0-9]{1,6})?$/u;
const EMAIL = /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}$/u;

export class AgencyQuery extends PageQuery {
  @ApiPropertyOptional({ enum: TYPES })
  @IsOptional()
  @IsIn(TYPES)
  type?: PartnerTypeCode;

  @ApiPropertyOptional({ enum: SERVICES })
  @IsOptional()
  @IsIn(SERVICES)
  service?: ServiceTypeCode;

  @ApiPropertyOptional({ description: 'Agencies that serve it, those for the whole district included' })
  @IsOptional()
  @IsText(100)
  subdistrict?: string;

  @ApiPropertyOptional({ description: 'Part of the name' })
  @IsOptional()
  @IsText(100)
  q?: string;

  @ApiPropertyOptional({ enum: ['open', 'closed'], default: 'open' })
  @IsOptional()
  @IsIn(['open', 'closed'])
  state: 'open' | 'closed' = 'open';
}

export class AgencyContact {
  @ApiPropertyOptional()
  @IsOptional()
  @IsText(200)
  name?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(PHONE)
  phone?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @MaxLength(200)
  @Matches(EMAIL)
  email?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsText(500)
  note?: string;
}

export class NewAgencyRequest {
  @ApiProperty({ enum: TYPES })
  @IsIn(TYPES)
  type: PartnerTypeCode;

  @ApiProperty()
  @IsText(200)
  nameTh: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsText(200)
  nameEn?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'Empty: the whole district' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsText(100, { each: true })
  subdistricts?: string[];

  @ApiPropertyOptional({ type: String, description: 'Number of the office, open to schools', nullable: true })
  @IsOptional()
  @Matches(PHONE)
  phone?: string | null;

  @ApiPropertyOptional({ enum: SERVICES, isArray: true })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(SERVICES.length)
  @ArrayUnique()
  @IsIn(SERVICES, { each: true })
  services?: ServiceTypeCode[];

  @ApiPropertyOptional({ type: AgencyContact })
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => AgencyContact)
  contact?: AgencyContact;
}

export class AgencyDetailsRequest extends ChangeOf(NewAgencyRequest) {}

export class CloseAgencyRequest {
  @ApiProperty()
  @IsText(500)
  reason: string;
}

export class AgencyContactView {
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
}

export class AgencyAgreementView {
  @ApiProperty() mouId: string;
  @ApiProperty() status: string;
  @ApiProperty() lastOn: string;
}

export class AgencyView {
  @ApiProperty() id: string;
  @ApiProperty() type: string;
  @ApiProperty() nameTh: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty({ type: [String] }) subdistricts: string[];
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ type: [String] }) services: string[];
  @ApiProperty({ type: String, nullable: true }) closedOn: string | null;
  @ApiProperty({ description: 'Whether an agreement is in force today, so that it may receive anything' })
  inForce: boolean;
  @ApiProperty({ type: AgencyContactView, nullable: true, description: 'Null for schools' })
  contact: AgencyContactView | null;
  @ApiProperty({
    type: AgencyAgreementView,
    nullable: true,
    description: 'The latest agreement; null for schools',
  })
  agreement: AgencyAgreementView | null;
  @ApiProperty() version: number;

  static of(agency: AgencyRow, contact: ContactRow | null, standing: StandingRow | null): AgencyView {
    const { id, type, nameTh, nameEn, subdistricts, phone, services, closedOn, inForce, version } = agency;
    return {
      ...{ id, type, nameTh, nameEn, subdistricts, phone, services, closedOn, inForce, version },
      contact: contact && {
        name: contact.name,
        phone: contact.phone,
        email: contact.email,
        note: contact.note,
      },
      agreement: standing && { mouId: standing.mouId, status: standing.status, lastOn: standing.lastOn },
    };
  }
}

export class AgencyPage {
  @ApiProperty({ type: [AgencyView] }) items: AgencyView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class AgencyUserView {
  @ApiProperty() personId: string;
  @ApiProperty() postId: string;
  @ApiProperty() displayName: string;
  @ApiProperty() role: string;
  @ApiProperty() startsOn: string;
  @ApiProperty({ type: String, nullable: true }) endsOn: string | null;
}

export class AgencyUserList {
  @ApiProperty({ type: [AgencyUserView] }) items: AgencyUserView[];
}
