import { queryOptions } from '@tanstack/react-query';
import { client, unwrap } from '../../api/client';
import type { components } from '../../api/schema';

export type CareStatistics = components['schemas']['CareStatisticsView'];

export const careStatisticsQuery = (academicYear: number, schoolId: string | undefined) =>
  queryOptions({
    queryKey: ['care-statistics', academicYear, schoolId ?? null],
    queryFn: () => unwrap(client.GET('/care-statistics', { params: { query: { academicYear, schoolId } } })),
  });
