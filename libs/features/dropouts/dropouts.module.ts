import { Module } from '@nestjs/common';

@Module({})
export class DropoutsModule {}

@Module({ imports: [DropoutsModule] })
export class DropoutsHttpModule {}

@Module({ imports: [DropoutsModule] })
export class DropoutsJobsModule {}
