import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('person')
export class Person {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'district_id' })
  districtId: string;

  @Column('text')
  prefix: string;

  @Column('text', { name: 'first_name' })
  firstName: string;

  @Column('text', { name: 'last_name' })
  lastName: string;

  /** Folded for search; see contracts/thai. */
  @Column('text', { name: 'name_fold' })
  nameFold: string;

  @Column('int')
  version: number;
}
