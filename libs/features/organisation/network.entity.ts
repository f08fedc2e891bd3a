import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('network')
export class Network {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'district_id' })
  districtId: string;

  @Column('text', { name: 'name_th' })
  nameTh: string;
}
