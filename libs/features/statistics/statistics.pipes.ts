import { createParamDecorator, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { sealPeriodOf, type SealPeriod } from '#contracts';
import { DomainError } from '#platform/errors';
import { CALENDARS, type Calendar } from './statistics.rules.js';
import type { Year } from './statistics.service.js';

/** A calendar that we keep, or 404: the address names a page that is not there. */
@Injectable()
export class CalendarPipe implements PipeTransform<string, Calendar> {
  transform(value: string): Calendar {
    const calendar = CALENDARS.find((known) => known === value);
    if (!calendar) throw new DomainError('not-found');
    return calendar;
  }
}

const BUDDHIST_YEAR = /^2[5-6][0-9]{2}$/u;

/** A Buddhist year 2500–2699, or 404. */
@Injectable()
export class YearPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!BUDDHIST_YEAR.test(value)) throw new DomainError('not-found');
    return Number(value);
  }
}

const REVISION = /^[1-9][0-9]{0,3}$/u;

/** Number of a seal from 1 up, or 404. */
@Injectable()
export class RevisionPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!REVISION.test(value)) throw new DomainError('not-found');
    return Number(value);
  }
}

/** The period that an address names by `:calendar/:period`, or 404. */
export const OfPeriod = createParamDecorator((_: unknown, context: ExecutionContext): SealPeriod => {
  const { params } = context
    .switchToHttp()
    .getRequest<FastifyRequest<{ Params: Record<'calendar' | 'period', string> }>>();
  const period = sealPeriodOf(params.calendar, params.period);
  if (!period) throw new DomainError('not-found');
  return period;
});

/** The year that an address names by `:calendar/:year`, or 404. */
export const OfYear = createParamDecorator((_: unknown, context: ExecutionContext): Year => {
  const { params } = context
    .switchToHttp()
    .getRequest<FastifyRequest<{ Params: Record<'calendar' | 'year', string> }>>();
  return {
    calendar: new CalendarPipe().transform(params.calendar),
    year: new YearPipe().transform(params.year),
  };
});
