import { Module } from '@nestjs/common';

@Module({})
export class CasesModule {}

@Module({ imports: [CasesModule] })
export class CasesHttpModule {}

@Module({ imports: [CasesModule] })
export class CasesJobsModule {}
