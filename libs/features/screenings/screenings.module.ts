import { Module } from '@nestjs/common';

@Module({})
export class ScreeningsModule {}

@Module({ imports: [ScreeningsModule] })
export class ScreeningsHttpModule {}

@Module({ imports: [ScreeningsModule] })
export class ScreeningsJobsModule {}
