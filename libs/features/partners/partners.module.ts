import { Module } from '@nestjs/common';

@Module({})
export class PartnersModule {}

@Module({ imports: [PartnersModule] })
export class PartnersHttpModule {}

@Module({ imports: [PartnersModule] })
export class PartnersJobsModule {}
