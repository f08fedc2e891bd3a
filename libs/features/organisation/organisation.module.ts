import { Module } from '@nestjs/common';
import { SchoolsController } from './schools.controller.js';
import { SchoolsService } from './schools.service.js';

@Module({ providers: [SchoolsService], exports: [SchoolsService] })
export class OrganisationModule {}

@Module({ imports: [OrganisationModule], controllers: [SchoolsController] })
export class OrganisationHttpModule {}
