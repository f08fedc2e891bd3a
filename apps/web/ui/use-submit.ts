import type { FormErrors, UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { asProblem, type Problem } from '../api/problem';
import { fieldErrorsOf, fieldId } from './form-errors';

export interface Submit {
  onSubmit: (event?: FormEvent<HTMLFormElement>) => void;
  isPending: boolean;
  problem: Problem | null;
  attempt: number;
  errors: FormErrors;
}

export interface SubmitOptions<Values, Result> {
  form: UseFormReturnType<Values>;
  send: (values: Values) => Promise<Result>;
  onDone: (result: Result, values: Values) => void | Promise<void>;
  /** Server path → form path, where they differ. */
  rename?: (path: string) => string;
}

/** One way for every form: check here, send, map the server's pointers to the fields, move the focus to what is wrong. */
export function useSubmit<Values, Result>({
  form,
  send,
  onDone,
  rename,
}: SubmitOptions<Values, Result>): Submit {
  const [attempt, setAttempt] = useState(0);
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: onDone,
    onError: (error) => {
      form.setErrors(fieldErrorsOf(asProblem(error), rename));
      setAttempt((count) => count + 1);
    },
  });
  const submit = form.onSubmit(
    (values) => mutation.mutate(values as Values),
    () => setAttempt((count) => count + 1),
  );
  return {
    onSubmit: submit,
    isPending: mutation.isPending,
    problem: mutation.isError ? asProblem(mutation.error) : null,
    attempt,
    errors: form.errors,
  };
}

/** Input props of a path with the id that the error summary links to. */
export function fieldProps<Values>(form: UseFormReturnType<Values>, path: string, type?: 'checkbox') {
  return { ...form.getInputProps(path, { type: type ?? 'input' }), id: fieldId(path) };
}
