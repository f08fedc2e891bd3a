import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('school')
export class School {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'district_id' })
  districtId: string;

  @Column('uuid', { name: 'network_id', nullable: true })
  networkId: string | null;

  /** Ten digits: affiliation, province, number. */
  @Column('text')
  code10: string;

  /** Eight digits of the SMIS; nothing can be computed from one code to the other. */
  @Column('text', { nullable: true })
  code8: string | null;

  @Column('text', { name: 'name_th' })
  nameTh: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn: string | null;

  @Column('text', { nullable: true })
  subdistrict: string | null;

  @Column('date', { name: 'opened_on', nullable: true })
  openedOn: string | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId: string | null;

  @Column('int')
  version: number;
}
