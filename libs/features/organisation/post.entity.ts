import type { LevelCode, RoleCode } from '#contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('post')
export class Post {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'district_id' })
  districtId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  role: RoleCode;

  @Column('uuid', { name: 'school_id', nullable: true })
  schoolId: string | null;

  @Column('uuid', { name: 'network_id', nullable: true })
  networkId: string | null;

  @Column('uuid', { name: 'agency_id', nullable: true })
  agencyId: string | null;

  @Column('text', { nullable: true })
  level: LevelCode | null;

  @Column('text', { nullable: true })
  room: string | null;

  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: string | null;

  @Column('int')
  version: number;
}
