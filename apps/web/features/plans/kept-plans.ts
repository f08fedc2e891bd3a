import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { asProblem } from '../../api/problem';
import { useMe } from '../../app/session';
import { mapAddress, planQuery, type Plan } from './plans.api';

/** Begins the name of a copy of a plan on this device. */
const COPY = 'plan ';
const device = () => import('../incidents/outbox/device');

/** An emergency plan in force is needed when the lines are down: whoever opened it once has it. */
const isKept = ({ kind, status }: Plan): boolean => kind === 'EMERGENCY' && status === 'APPROVED';

async function keep(personId: string, plan: Plan): Promise<void> {
  const { dropCopy, keepCopy, PLAN_MAPS } = await device();
  if (!isKept(plan)) return dropCopy(personId, COPY + plan.id);
  await keepCopy(personId, COPY + plan.id, plan);
  const cache = await caches.open(PLAN_MAPS);
  for (const { id } of plan.maps) {
    const address = mapAddress(plan.id, id);
    if ((await cache.match(address)) === undefined) await cache.add(address);
  }
}

/** A plan from the district; without signal the copy of this device, which nobody can change. */
export function usePlan(id: string) {
  const personId = useMe().person.id;
  const query = useQuery(planQuery(id));
  const [copy, setCopy] = useState<Plan | null>(null);
  const { data, error } = query;
  const { isOffline, status } = error === null ? { isOffline: false, status: 0 } : asProblem(error);
  const isGone = status === 403 || status === 404;
  useEffect(() => {
    if (data !== undefined) void keep(personId, data).catch(() => undefined);
  }, [personId, data]);
  useEffect(() => {
    // Whose post has ended has no plan on the phone either.
    if (isGone)
      void device()
        .then(({ dropCopy }) => dropCopy(personId, COPY + id))
        .catch(() => undefined);
  }, [personId, id, isGone]);
  useEffect(() => {
    if (!isOffline || data !== undefined) return;
    void device()
      .then(({ readCopy }) => readCopy<Plan>(personId, COPY + id))
      .then(setCopy)
      .catch(() => undefined);
  }, [personId, id, isOffline, data]);
  const fromDevice =
    data === undefined && isOffline && copy !== null ? { ...copy, availableActions: [] } : null;
  return { query, plan: data ?? fromDevice, isFromDevice: fromDevice !== null };
}

/** Plans that this device has, for the list without signal. */
export function useKeptPlans(enabled: boolean): Plan[] {
  const personId = useMe().person.id;
  const [plans, setPlans] = useState<Plan[]>([]);
  useEffect(() => {
    if (!enabled) return;
    void device()
      .then(({ readCopies }) => readCopies<Plan>(personId, COPY))
      .then(setPlans)
      .catch(() => undefined);
  }, [enabled, personId]);
  return plans;
}
