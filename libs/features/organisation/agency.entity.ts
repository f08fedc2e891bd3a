import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('agency')
export class Agency {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'district_id' })
  districtId: string;

  /** Code of the vocabulary of partner types. */
  @Column('text')
  type: string;

  @Column('text', { name: 'name_th' })
  nameTh: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn: string | null;

  /** Sub-districts that it serves; empty for the whole district. */
  @Column('text', { array: true })
  subdistricts: string[];

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Column('int')
  version: number;
}
