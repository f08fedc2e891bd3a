import { useEffect, useState } from 'react';
import { isSamePart, unlessShown } from './basis';
import { Newer } from './draft-notes';
import { ErrorSummary } from './error-summary';
import { rebase, type Field, type Value, type Values } from './form-values';
import { useSubmit, type Submit, type SubmitOptions } from './use-submit';

interface Options<T, Result> extends SubmitOptions<T, Result> {
  /** What the record says now in this form; null of one that is not there yet. */
  shown: T | null;
}

export interface JoinedSubmit extends Submit {
  /** What they wrote in the fields that were typed in; null when nobody saved in between. */
  theirs: Values | null;
  take: (path: string) => void;
}

/** Fields by the path that Mantine's form knows them by: of an object its own fields. */
function byPath(values: object): Values {
  const isGroup = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]: [string, unknown]) =>
      isGroup(value)
        ? Object.entries(value).map(([own, part]) => [`${name}.${own}`, part as Value])
        : [[name, value as Value]],
    ),
  );
}

/**
 * Saves a form over a record that others may save too. What only they touched comes into the form by itself; what both
 * changed stays as typed, and is told by `JoinedSummary` before it is sent again.
 */
export function useJoinedSubmit<T extends object, Result>(options: Options<T, Result>): JoinedSubmit {
  const { form, shown, send } = options;
  const now = byPath(shown ?? {});
  const [opened, setOpened] = useState(now);
  const [both, setBoth] = useState<readonly string[] | null>(null);
  const submit = useSubmit({
    ...options,
    send: (values) => {
      // Whoever sends has seen what is newer.
      setBoth(null);
      return send(values);
    },
  });
  const isNewer = !submit.isPending && !isSamePart(now, opened);
  useEffect(() => {
    if (!isNewer) return;
    const joined = rebase(opened, byPath(form.getValues()), now);
    for (const [path, value] of Object.entries(joined.values)) form.setFieldValue(path, value as never);
    setOpened(now);
    setBoth((earlier) => [...new Set([...(earlier ?? []), ...Object.keys(joined.both)])]);
  });
  return {
    ...submit,
    theirs: both && Object.fromEntries(both.map((path) => [path, now[path] ?? null])),
    take: (path) => {
      form.setFieldValue(path, now[path] as never);
      setBoth((list) => list && list.filter((one) => one !== path));
    },
  };
}

interface SummaryProps {
  submit: JoinedSubmit;
  /** How each field is called, and how its value reads. */
  fields: readonly Field[];
}

/** What stands in the form's way: that somebody else was faster, or what the server says. */
export function JoinedSummary({ submit, fields }: SummaryProps) {
  const { theirs, take, problem, errors, attempt } = submit;
  return (
    <>
      {theirs === null ? null : (
        <Newer fields={fields} theirs={theirs} hasRefused={problem?.status === 412} onTake={take} />
      )}
      <ErrorSummary
        errors={errors}
        labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
        problem={unlessShown(problem, theirs)}
        attempt={attempt}
      />
    </>
  );
}
