import { Module } from '@nestjs/common';

@Module({})
export class ReferralsModule {}

@Module({ imports: [ReferralsModule] })
export class ReferralsHttpModule {}

@Module({ imports: [ReferralsModule] })
export class ReferralsJobsModule {}
