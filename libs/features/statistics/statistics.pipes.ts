import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#platform/errors';
import { CALENDARS, type Calendar } from './statistics.rules.js';

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
