import {
  codesOf,
  HAZARD_GROUPS,
  MOU_DATA_CLASSES,
  MOU_STATUSES,
  mouActionsFrom,
  SERVICE_TYPES,
  type HazardGroupCode,
  type MouDataClass,
  type MouStatusCode,
  type ServiceTypeCode,
} from '#contracts';
import { ChangeOf, MayBeLeftOut, IsDay, IsId, IsText, PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import type { MouRow } from './mou.record.js';

const STATUSES = codesOf(MOU_STATUSES);
const GROUPS = codesOf(HAZARD_GROUPS);
const SERVICES = codesOf(SERVICE_TYPES);
const SIDES = ['district', 'agency'] as const;

export class MouQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  agencyId?: string;

  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: MouStatusCode;
}

export class MouSignatory {
  @ApiProperty({ enum: SIDES })
  @IsIn(SIDES)
  side: (typeof SIDES)[number];

  @ApiProperty()
  @IsText(200)
  name: string;

  @ApiProperty()
  @IsText(200)
  position: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  signedOn: string;
}

export class NewMouRequest {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  agencyId: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  startsOn: string;

  @ApiProperty({ format: 'date', description: 'Last day in force' })
  @IsDay()
  endsOn: string;

  @ApiProperty({ enum: GROUPS, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(GROUPS.length)
  @ArrayUnique()
  @IsIn(GROUPS, { each: true })
  hazardGroups: HazardGroupCode[];

  @ApiProperty({ enum: SERVICES, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SERVICES.length)
  @ArrayUnique()
  @IsIn(SERVICES, { each: true })
  services: ServiceTypeCode[];

  @ApiProperty({
    enum: MOU_DATA_CLASSES,
    isArray: true,
    description: 'May be empty: then nothing is disclosed',
  })
  @IsArray()
  @ArrayMaxSize(MOU_DATA_CLASSES.length)
  @ArrayUnique()
  @IsIn(MOU_DATA_CLASSES, { each: true })
  dataClasses: MouDataClass[];

  @ApiPropertyOptional({ type: [String], description: 'Parties besides the district and the agency' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsText(200, { each: true })
  furtherParties?: string[];

  @ApiPropertyOptional({ type: [MouSignatory] })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => MouSignatory)
  signatories?: MouSignatory[];
}

export class MouDetailsRequest extends ChangeOf(OmitType(NewMouRequest, ['agencyId'] as const)) {}

export class RenewMouRequest {
  @ApiProperty({ format: 'date' })
  @IsDay()
  startsOn: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  endsOn: string;
}

export class TerminateMouRequest {
  @ApiProperty()
  @IsText(500)
  reason: string;
}

export class MouPaperForm {
  @ApiProperty({ type: 'string', format: 'binary' }) file: unknown;
}

export class MouView {
  @ApiProperty() id: string;
  @ApiProperty() agencyId: string;
  @ApiProperty() agencyNameTh: string;
  @ApiProperty() agencyType: string;
  @ApiProperty() reference: string;
  @ApiProperty() edition: number;
  @ApiProperty({ type: String, nullable: true }) supersedesId: string | null;
  @ApiProperty({ type: String, nullable: true }) supersededById: string | null;
  @ApiProperty({ enum: STATUSES }) status: string;
  @ApiProperty() inForce: boolean;
  @ApiProperty({ description: 'Days until its last one; negative after it' }) daysLeft: number;
  @ApiProperty({ type: [String] }) furtherParties: string[];
  @ApiProperty() startsOn: string;
  @ApiProperty() endsOn: string;
  @ApiProperty({ description: 'Last day in force: earlier than agreed when a renewal began' }) lastOn: string;
  @ApiProperty({ type: [String] }) hazardGroups: string[];
  @ApiProperty({ type: [String] }) services: string[];
  @ApiProperty({ type: [String] }) dataClasses: string[];
  @ApiProperty({ type: [MouSignatory] }) signatories: MouSignatory[];
  @ApiProperty() hasFile: boolean;
  @ApiProperty({ type: String, nullable: true }) terminationReason: string | null;
  @ApiProperty({ type: [String] }) availableActions: string[];
  @ApiProperty() version: number;

  /** @param mayManage whether the reader keeps agreements; others are told of no action. */
  static of({ fileId, state, districtId: _, ...mou }: MouRow, mayManage: boolean): MouView {
    return { ...mou, hasFile: fileId !== null, availableActions: mayManage ? mouActionsFrom(state) : [] };
  }
}

export class MouPage {
  @ApiProperty({ type: [MouView] }) items: MouView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class MouStepView {
  @ApiProperty() at: string;
  @ApiProperty() actingRole: string;
  @ApiProperty() action: string;
  @ApiProperty() toState: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty() version: number;
}

export class MouHistory {
  @ApiProperty({ type: [MouStepView] }) items: MouStepView[];
}
